package health.roi.audit;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuditStore implements PanacheRepositoryBase<AuditRow, UUID> {

    /** Newest first, which is by id: ids are ordered by time. */
    List<AuditRow> page(UUID custodian, UUID requestId, UUID patientId, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("requestId = :request", "request", requestId)
                .and("patientId = :patient", "patient", patientId)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }
}
