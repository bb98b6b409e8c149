package health.roi.request.hold;

import health.roi.request.RequestState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HoldStore implements PanacheRepositoryBase<HoldRow, UUID> {

    List<HoldRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    /** Open holds of closed requests: there should be none. */
    List<HoldRow> orphaned(UUID custodian) {
        return list(
                "custodianId = ?1 and resolvedAt is null and requestId in"
                        + " (select request.id from ReleaseRequestRow request where request.state = ?2)",
                custodian,
                RequestState.CLOSED);
    }
}
