package health.roi.incident.part;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One attempt to get back what went out.
 *
 * @param attestedBy who attests that it was returned or destroyed, by name; there if and only if the outcome is one of these
 * @param looked whether they say that they looked at it; null where nobody knows
 */
public record Recall(
        UUID id,
        LocalDate triedOn,
        RecallChannel channel,
        RecallOutcome outcome,
        String attestedBy,
        Boolean looked,
        String note,
        Instant recordedAt,
        String recordedBy) {}
