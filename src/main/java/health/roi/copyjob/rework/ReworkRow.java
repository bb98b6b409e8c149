package health.roi.copyjob.rework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "copy_rework")
class ReworkRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    UUID requestId;

    @Column(updatable = false)
    UUID recordId;

    @Column(updatable = false)
    UUID qualityCheckId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ReworkReason reason;

    @Column(updatable = false)
    Instant askedAt;

    Instant redeliveredAt;

    Rework toDomain() {
        return new Rework(recordId, qualityCheckId, reason);
    }
}
