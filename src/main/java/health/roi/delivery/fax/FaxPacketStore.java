package health.roi.delivery.fax;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FaxPacketStore implements PanacheRepositoryBase<FaxPacketRow, UUID> {

    List<FaxPacketRow> of(UUID custodian, UUID deliveryId) {
        return list("custodianId = ?1 and deliveryId = ?2 order by number", custodian, deliveryId);
    }

    Optional<FaxPacketRow> of(UUID custodian, UUID deliveryId, int number) {
        return find("custodianId = ?1 and deliveryId = ?2 and number = ?3", custodian, deliveryId, number)
                .firstResultOptional();
    }
}
