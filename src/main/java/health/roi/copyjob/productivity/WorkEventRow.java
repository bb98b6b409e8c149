package health.roi.copyjob.productivity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "copy_work_event")
class WorkEventRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    UUID jobId;
    UUID copyServiceId;

    @Enumerated(EnumType.STRING)
    WorkEventKind kind;

    String reason;
    Instant occurredAt;
}
