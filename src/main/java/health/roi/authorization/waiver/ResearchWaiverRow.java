package health.roi.authorization.waiver;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "research_waiver")
class ResearchWaiverRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    ResearchWaiverElements elements;

    Instant recordedAt;
    String recordedBy;
}
