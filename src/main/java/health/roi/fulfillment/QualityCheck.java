package health.roi.fulfillment;

import java.time.Instant;
import java.util.UUID;

/** What the reviewer looked at. Passed only when all of it is so. */
public record QualityCheck(
        UUID id,
        boolean patientOnEveryPage,
        boolean pagesComplete,
        boolean datesInScope,
        boolean recipientCorrect,
        String note,
        Instant checkedAt,
        String checkedBy) {

    public boolean passed() {
        return patientOnEveryPage && pagesComplete && datesInScope && recipientCorrect;
    }
}
