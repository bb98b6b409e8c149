package health.roi.authorization.waiver;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ResearchWaiverStore implements PanacheRepositoryBase<ResearchWaiverRow, UUID> {

    /** What was recorded last counts. */
    Optional<ResearchWaiverRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .firstResultOptional();
    }
}
