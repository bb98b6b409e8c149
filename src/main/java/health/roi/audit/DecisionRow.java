package health.roi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;

@Entity
@Table(name = "decision_record")
class DecisionRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    DecisionKind kind;

    Instant decidedAt;
    String decidedBy;
    String facts;
    String answer;
    byte[] salt;

    /** By the database, so that what is hashed is what is stored. */
    @Generated
    byte[] hash;
}
