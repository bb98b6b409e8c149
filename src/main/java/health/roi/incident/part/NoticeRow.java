package health.roi.incident.part;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "incident_notice")
class NoticeRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    UUID patientId;
    String state;
    UUID letterId;
    String how;
    LocalDate sentOn;
    Instant recordedAt;
    String recordedBy;

    Notice toDomain() {
        return new Notice(id, kind, patientId, state, letterId, how, sentOn, recordedAt, recordedBy);
    }
}
