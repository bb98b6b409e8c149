package health.roi.billing.estimate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EstimateStore implements PanacheRepositoryBase<EstimateRow, UUID> {

    List<EstimateRow> of(UUID custodian, UUID request) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, request);
    }
}
