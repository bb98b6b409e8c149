package health.roi.request.evidence;

import health.roi.request.PatientMatch;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "patient_match")
class PatientMatchRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> identifiers;

    Instant matchedAt;
    String matchedBy;

    PatientMatch toDomain() {
        return new PatientMatch(patientId, identifiers, matchedAt, matchedBy);
    }
}
