package health.roi.fulfillment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QualityCheckStore implements PanacheRepositoryBase<QualityCheckRow, UUID> {

    List<QualityCheckRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    Optional<QualityCheckRow> lastPassed(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 and passed order by id desc", custodian, requestId)
                .firstResultOptional();
    }
}
