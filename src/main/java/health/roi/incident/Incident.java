package health.roi.incident;

import health.roi.incident.part.NoticeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Health information went to somebody who should not have it.
 *
 * @param number what people quote
 * @param deliveryId the delivery that went wrong, or null where it left the house another way
 * @param requestId of that delivery, or null
 * @param dueOn the earliest day by which somebody has yet to be told; of a closed incident, as it last was
 * @param outcome null while it is not closed
 * @param endReason why it was dismissed, or why it is or is not a breach; null until then
 */
public record Incident(
        UUID id,
        String number,
        UUID deliveryId,
        UUID requestId,
        IncidentFacts facts,
        IncidentState state,
        IncidentOutcome outcome,
        LocalDate dueOn,
        Instant decidedAt,
        String decidedBy,
        String endReason,
        NoticeText text,
        Instant closedAt,
        Instant createdAt,
        String createdBy,
        long version) {

    /** Whether somebody should have been told by now: reckoned anew each time. */
    public boolean overdueOn(LocalDate day) {
        return state != IncidentState.CLOSED && dueOn.isBefore(day);
    }
}
