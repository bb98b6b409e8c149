package health.roi.document.hold;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's order that something is kept.
 *
 * @param subjectId the patient or the request
 * @param matter the case or inquiry for which it is kept
 * @param release null while it is in force
 */
public record LegalHold(
        UUID id,
        HoldScope scope,
        UUID subjectId,
        String matter,
        String reason,
        Instant placedAt,
        String placedBy,
        Release release,
        long version) {

    /** How a hold ended. */
    public record Release(Instant at, String by, String reason) {}
}
