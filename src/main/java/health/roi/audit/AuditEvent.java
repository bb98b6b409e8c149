package health.roi.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One line of the trail. */
public record AuditEvent(
        UUID id,
        Instant occurredAt,
        String actor,
        String actorRoles,
        String action,
        String outcome,
        String subjectType,
        UUID subjectId,
        UUID requestId,
        UUID patientId,
        Map<String, String> detail,
        String traceId) {}
