package health.roi.authorization.representative;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "representative")
class RepresentativeRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    RepresentativeElements elements;

    Instant recordedAt;
    String recordedBy;
}
