package health.roi.copyjob.audit;

import health.roi.copyjob.BatchOfRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuditBatchLineStore implements PanacheRepositoryBase<AuditBatchLineRow, UUID>, BatchOfRequest {

    List<AuditBatchLineRow> of(UUID custodian, UUID batch) {
        return list("custodianId = ?1 and batchId = ?2 order by line", custodian, batch);
    }

    @Override
    public Optional<UUID> of(UUID requestId) {
        return find("requestId", requestId).firstResultOptional().map(line -> line.batchId);
    }
}
