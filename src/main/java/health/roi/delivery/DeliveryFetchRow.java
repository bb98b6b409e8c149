package health.roi.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "delivery_fetch")
class DeliveryFetchRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID deliveryId;
    int volume;
    Instant fetchedAt;
}
