package health.roi.request.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConfirmationStore implements PanacheRepositoryBase<ConfirmationRow, UUID> {

    /** The decision that was confirmed of this approval, as a hash. */
    Optional<String> decision(UUID custodian, UUID requestId, UUID approvalId) {
        return find("custodianId = ?1 and requestId = ?2 and approvalId = ?3", custodian, requestId, approvalId)
                .<ConfirmationRow>firstResultOptional()
                .map(row -> row.decision);
    }
}
