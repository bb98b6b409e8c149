package health.roi.billing.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "payment_endpoint")
class PaymentEndpointRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String sealedSecret;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    Instant revokedAt;
    String revokedBy;

    PaymentEndpoint toDomain() {
        return new PaymentEndpoint(id, name, createdAt, createdBy, revokedAt, revokedBy);
    }
}
