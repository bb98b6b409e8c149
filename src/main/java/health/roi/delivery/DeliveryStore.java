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

    /** Whether this token has sent this request before. */
    boolean sentWith(UUID custodian, UUID requestId, String tokenId, UUID resends) {
        return count(
                        "custodianId = ?1 and requestId = ?2 and tokenId = ?3 and resends is not distinct from ?4",
                        custodian,
                        requestId,
                        tokenId,
                        resends)
                > 0;
    }

    /** How often this package was sent for the request. */
    long attempts(UUID custodian, UUID requestId, UUID packageId) {
        return count("custodianId = ?1 and requestId = ?2 and packageId = ?3", custodian, requestId, packageId);
    }
}
