package health.roi.breakglass;

import java.time.Instant;
import java.util.UUID;

/**
 * One grant.
 *
 * @param patientId whose chart is open, or null
 * @param requestId which request is open, or null; one of the two is given
 * @param explanation in the person's own words; may hold patient data
 * @param expiresAt from then on nothing is open
 * @param review null until the privacy officer has looked at it
 */
public record BreakGlass(
        UUID id,
        UUID patientId,
        UUID requestId,
        GlassReason reason,
        String explanation,
        Instant openedAt,
        String openedBy,
        String openedRoles,
        Instant expiresAt,
        Review review,
        long version) {

    public record Review(GlassOutcome outcome, String note, Instant reviewedAt, String reviewedBy) {}
}
