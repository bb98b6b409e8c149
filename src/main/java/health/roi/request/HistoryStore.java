package health.roi.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryStore implements PanacheRepositoryBase<HistoryRow, UUID> {

    List<HistoryRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    Optional<HistoryRow> last(UUID custodian, UUID requestId, String action) {
        return find(
                        "custodianId = ?1 and requestId = ?2 and action = ?3 order by id desc",
                        custodian,
                        requestId,
                        action)
                .page(0, 1)
                .firstResultOptional();
    }
}
