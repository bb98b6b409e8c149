package health.roi.request.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConfirmationStore implements PanacheRepositoryBase<ConfirmationRow, UUID> {

    /** The decision that was confirmed last, as a hash. */
    Optional<String> lastDecision(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .page(0, 1)
                .<ConfirmationRow>firstResultOptional()
                .map(row -> row.decision);
    }
}
