package health.roi.copyjob.audit;

import health.roi.determination.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "audit_batch")
class AuditBatchRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    String requesterName;
    String reference;

    @Enumerated(EnumType.STRING)
    AuditPurpose purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    Scope scope;

    Instant createdAt;
    String createdBy;
}
