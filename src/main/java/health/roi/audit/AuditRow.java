package health.roi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "audit_event")
class AuditRow {

    @Id
    UUID id;

    UUID custodianId;
    Instant occurredAt;
    String actor;
    String actorRoles;
    UUID copyServiceId;
    String action;
    String outcome;
    String subjectType;
    UUID subjectId;
    UUID requestId;
    UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> detail;

    String traceId;
}
