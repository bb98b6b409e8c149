package health.roi.disclosure.accounting;

import health.roi.determination.RetainedKind;
import health.roi.determination.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An accounting as it was given out. It never changes.
 *
 * @param sha256 of the PDF, 64 lower-case hexadecimal digits
 */
public record AccountingReport(
        UUID requestId,
        UUID patientId,
        LocalDate madeOn,
        Accounting content,
        String sha256,
        int pages,
        long bytes,
        Instant createdAt,
        String createdBy) {

    /** The last day on which it must still be there, 45 CFR 164.528(d). */
    public LocalDate keepUntil() {
        return Retention.keepUntil(RetainedKind.ACCOUNTING, madeOn);
    }
}
