package health.roi.authorization.process;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LegalProcessStore implements PanacheRepositoryBase<LegalProcessRow, UUID> {

    /** What was recorded last counts. */
    Optional<LegalProcessRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .firstResultOptional();
    }
}
