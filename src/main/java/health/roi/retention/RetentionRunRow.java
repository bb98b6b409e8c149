package health.roi.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "retention_run")
class RetentionRunRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Enumerated(EnumType.STRING)
    RunState state;

    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    Instant askedAt;

    @Column(updatable = false)
    String askedBy;

    String endedBy;
    Instant endedAt;
    Instant doneAt;

    @Version
    long version;

    RetentionRun toDomain() {
        return new RetentionRun(id, state, day, reason, askedAt, askedBy, endedBy, endedAt, doneAt, version);
    }
}
