package health.roi.incident.part;

import health.roi.incident.breach.Delay;
import health.roi.incident.breach.DelayForm;
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
@Table(name = "incident_delay")
class DelayRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;

    @Enumerated(EnumType.STRING)
    DelayForm form;

    LocalDate statedOn;
    LocalDate lastDay;
    String agency;
    String official;
    String officialIdentity;
    String reason;
    Instant recordedAt;
    String recordedBy;

    StatedDelay toDomain() {
        return new StatedDelay(
                id,
                new Delay(form, statedOn, lastDay),
                agency,
                official,
                officialIdentity,
                reason,
                recordedAt,
                recordedBy);
    }
}
