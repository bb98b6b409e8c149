package health.roi.disclosure;

import health.roi.determination.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records left the house: what 45 CFR 164.528(b)(2) asks to be written down.
 *
 * @param disclosedAt null where the moment is not known
 * @param disclosedOn the day in the facility's time zone, or as the source gives it
 * @param description brief: which kinds of record and which dates
 * @param purposeStatement the purpose, in lieu of a copy of the written request
 * @param basis of a release of this service; null for what was disclosed elsewhere
 * @param recordIds the index records that went out, where they are known
 * @param pages 0 where they were not counted
 * @param notReceived how one knows that it reached nobody, or null; the entry stays in the accounting with it
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
        Ground ground,
        Part2 part2,
        List<String> recordIds,
        int pages,
        String packageSha256,
        Origin origin,
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
            Ground ground,
            Part2 part2,
            List<String> recordIds,
            int pages,
            String packageSha256,
            Origin origin) {
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
                ground,
                part2,
                recordIds,
                pages,
                packageSha256,
                origin,
                null);
    }

    public Disclosure {
        recordIds = recordIds == null ? List.of() : List.copyOf(recordIds);
    }

    /** With everything of the entry that it corrects of which it says nothing itself. */
    Disclosure correcting(Disclosure earlier) {
        return new Disclosure(
                id,
                patientId,
                earlier.requestId,
                earlier.deliveryId,
                earlier.trackingNumber,
                earlier.disclosedOn.equals(disclosedOn) ? earlier.disclosedAt : null,
                disclosedOn,
                recipientName,
                recipientAddress,
                description,
                purposeStatement,
                ground == earlier.ground ? earlier.basis : null,
                ground,
                part2.equals(Part2.NONE) ? earlier.part2 : part2,
                recordIds.isEmpty() ? earlier.recordIds : recordIds,
                pages == 0 ? earlier.pages : pages,
                earlier.packageSha256,
                origin);
    }

    /** Whether the disclosure belongs into an accounting (45 CFR 164.528(a)(1)). */
    public boolean accountable() {
        return ground.isAccountable();
    }

    /** Whether substance use disorder records went out on the patient's consent (42 CFR 2.25). */
    public boolean part2Consented() {
        return part2.consented();
    }
}
