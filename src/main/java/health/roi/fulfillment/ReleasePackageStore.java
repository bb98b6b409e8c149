package health.roi.fulfillment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReleasePackageStore implements PanacheRepositoryBase<ReleasePackageRow, UUID> {

    Optional<ReleasePackageRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by number desc", custodian, requestId)
                .firstResultOptional();
    }
}
