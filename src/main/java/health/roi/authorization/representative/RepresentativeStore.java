package health.roi.authorization.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RepresentativeStore implements PanacheRepositoryBase<RepresentativeRow, UUID> {

    /** What was recorded last counts. */
    Optional<RepresentativeRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .firstResultOptional();
    }
}
