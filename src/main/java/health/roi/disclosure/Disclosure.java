package health.roi.disclosure;

import health.roi.determination.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records left the house: what 45 CFR 164.528(b)(2) asks to be written down.
 *
 * @param disclosedOn the day in the facility's time zone
 * @param description brief: which kinds of record and which dates
 * @param accountable whether the disclosure belongs into an accounting (45 CFR 164.528(a)(1))
 * @param notReceived how one knows that it reached nobody, or null; the entry stays in the accounting with it
 * @param part2Consented whether substance use disorder records went out on the patient's consent (42 CFR 2.25)
 */
public record Disclosure(
        UUID id,
        UUID patientId,
        UUID requestId,
        UUID deliveryId,
        String trackingNumber,
        Instant disclosedAt,
        LocalDate disclosedOn,
        String recipientName,
        String recipientAddress,
        String description,
        String purposeStatement,
        Basis basis,
        boolean accountable,
        boolean part2Consented,
        List<String> recordIds,
        int pages,
        String packageSha256,
        NotReceived notReceived) {

    /** As it is written: what became of it is not known yet. */
    public Disclosure(
            UUID id,
            UUID patientId,
            UUID requestId,
            UUID deliveryId,
            String trackingNumber,
            Instant disclosedAt,
            LocalDate disclosedOn,
            String recipientName,
            String recipientAddress,
            String description,
            String purposeStatement,
            Basis basis,
            boolean accountable,
            boolean part2Consented,
            List<String> recordIds,
            int pages,
            String packageSha256) {
        this(
                id,
                patientId,
                requestId,
                deliveryId,
                trackingNumber,
                disclosedAt,
                disclosedOn,
                recipientName,
                recipientAddress,
                description,
                purposeStatement,
                basis,
                accountable,
                part2Consented,
                recordIds,
                pages,
                packageSha256,
                null);
    }
}
