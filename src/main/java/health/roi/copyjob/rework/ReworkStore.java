package health.roi.copyjob.rework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReworkStore implements PanacheRepositoryBase<ReworkRow, UUID> {

    /** What waits to be delivered again, oldest first. */
    List<ReworkRow> open(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 and redeliveredAt is null order by id", custodian, requestId);
    }
}
