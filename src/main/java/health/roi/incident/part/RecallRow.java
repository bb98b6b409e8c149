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
@Table(name = "incident_recall")
class RecallRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;
    LocalDate triedOn;

    @Enumerated(EnumType.STRING)
    RecallChannel channel;

    @Enumerated(EnumType.STRING)
    RecallOutcome outcome;

    String attestedBy;
    Boolean looked;
    String note;
    Instant recordedAt;
    String recordedBy;

    Recall toDomain() {
        return new Recall(id, triedOn, channel, outcome, attestedBy, looked, note, recordedAt, recordedBy);
    }
}
