package health.roi.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "disclosure_not_received")
class NotReceivedRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID disclosureId;

    @Enumerated(EnumType.STRING)
    NotReceived reason;

    Instant recordedAt;
    String recordedBy;
}
