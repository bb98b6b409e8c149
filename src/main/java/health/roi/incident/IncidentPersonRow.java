package health.roi.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "incident_person")
class IncidentPersonRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;
    UUID patientId;
    String state;
    UUID disclosureId;
    Instant recordedAt;
    String recordedBy;
}
