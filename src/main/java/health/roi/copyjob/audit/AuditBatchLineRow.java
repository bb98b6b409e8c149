package health.roi.copyjob.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "audit_batch_line")
class AuditBatchLineRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID batchId;
    int line;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    LineRefusal refusal;
}
