package health.roi.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AuditApi {

    private AuditApi() {}

    @Schema(name = "AuditEventView")
    record AuditEventView(
            UUID id,
            @Schema(required = true) Instant occurredAt,
            @Schema(required = true, maxLength = 200) String actor,
            @Schema(required = true, maxLength = 200) String actorRoles,

            @Schema(required = true, description = "What was done; the list may grow", maxLength = 400)
            String action,

            @Schema(required = true, description = "ALLOWED or REFUSED", maxLength = 20)
            String outcome,

            @Schema(required = true, maxLength = 60) String subjectType,
            UUID subjectId,
            UUID requestId,
            UUID patientId,

            @Schema(description = "Codes and states, by name; open because each action has its own")
            Map<String, String> detail,

            @Schema(maxLength = 32) String traceId) {

        static AuditEventView of(AuditEvent event) {
            return new AuditEventView(
                    event.id(),
                    event.occurredAt(),
                    event.actor(),
                    event.actorRoles(),
                    event.action(),
                    event.outcome(),
                    event.subjectType(),
                    event.subjectId(),
                    event.requestId(),
                    event.patientId(),
                    event.detail(),
                    event.traceId());
        }
    }
}
