package health.roi.copyjob.audit;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuditBatchStore implements PanacheRepositoryBase<AuditBatchRow, UUID> {

    /** By id, which is the order in which they came. */
    List<AuditBatchRow> page(UUID custodian, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }
}
