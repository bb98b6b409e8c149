package health.roi.authorization.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EndangermentReviewStore implements PanacheRepositoryBase<EndangermentReviewRow, UUID> {

    Optional<EndangermentReviewRow> of(UUID custodian, UUID representativeId) {
        return find("custodianId = ?1 and representativeId = ?2", custodian, representativeId)
                .firstResultOptional();
    }
}
