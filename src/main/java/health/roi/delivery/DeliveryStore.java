package health.roi.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DeliveryStore implements PanacheRepositoryBase<DeliveryRow, UUID> {

    List<DeliveryRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    /** How often this package was sent for the request. */
    long attempts(UUID custodian, UUID requestId, UUID packageId) {
        return count("custodianId = ?1 and requestId = ?2 and packageId = ?3", custodian, requestId, packageId);
    }
}
