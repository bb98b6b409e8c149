package health.roi.copyjob.assignment;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRuleStore implements PanacheRepositoryBase<AssignmentRuleRow, UUID> {

    List<AssignmentRuleRow> page(UUID custodian, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    List<AssignmentRuleRow> activeAt(UUID custodian, UUID facility) {
        return list("custodianId = ?1 and facilityId = ?2 and active", custodian, facility);
    }
}
