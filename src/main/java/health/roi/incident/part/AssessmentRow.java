package health.roi.incident.part;

import health.roi.incident.breach.BreachAssessment;
import health.roi.incident.breach.BreachException;
import health.roi.incident.breach.BreachFinding;
import health.roi.incident.breach.FourFactors;
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
@Table(name = "incident_assessment")
class AssessmentRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID incidentId;

    @Enumerated(EnumType.STRING)
    BreachException exception;

    String exceptionReason;

    @JdbcTypeCode(SqlTypes.JSON)
    FourFactors factors;

    /** As it was reckoned on that day. */
    @Enumerated(EnumType.STRING)
    BreachFinding finding;

    Instant recordedAt;
    String recordedBy;

    Assessed toDomain() {
        return new Assessed(id, new BreachAssessment(exception, exceptionReason, factors), recordedAt, recordedBy);
    }
}
