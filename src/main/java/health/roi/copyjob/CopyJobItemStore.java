package health.roi.copyjob;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CopyJobItemStore implements PanacheRepositoryBase<CopyJobItemRow, UUID> {

    List<CopyJobItemRow> of(UUID custodian, UUID jobId) {
        return list("custodianId = ?1 and jobId = ?2 order by id", custodian, jobId);
    }

    List<CopyJobItemRow> of(UUID custodian, Collection<UUID> jobIds) {
        return jobIds.isEmpty()
                ? List.of()
                : list("custodianId = ?1 and jobId in ?2 order by jobId, id", custodian, jobIds);
    }
}
