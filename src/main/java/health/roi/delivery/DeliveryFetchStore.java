package health.roi.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DeliveryFetchStore implements PanacheRepositoryBase<DeliveryFetchRow, UUID> {

    long count(DeliveryRow delivery, int volume) {
        return count("custodianId = ?1 and deliveryId = ?2 and volume = ?3", delivery.custodianId, delivery.id, volume);
    }
}
