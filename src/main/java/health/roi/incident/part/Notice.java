package health.roi.incident.part;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was told.
 *
 * @param patientId of a notice to a person; null otherwise
 * @param state of a notice to the media; null otherwise
 * @param letterId null for a substitute notice
 * @param how a substitute notice was given; null for a letter
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        UUID patientId,
        String state,
        UUID letterId,
        String how,
        LocalDate sentOn,
        Instant recordedAt,
        String recordedBy) {}
