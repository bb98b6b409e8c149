package health.roi.fulfillment.certifier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "certifier")
class CertifierRow {

    @Id
    UUID id;

    UUID custodianId;
    String name;
    String title;
    byte[] signature;
    Instant createdAt;
    String createdBy;

    Certifier toDomain() {
        return new Certifier(id, name, title, signature, createdAt, createdBy);
    }
}
