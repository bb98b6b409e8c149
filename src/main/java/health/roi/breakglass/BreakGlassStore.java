package health.roi.breakglass;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BreakGlassStore implements PanacheRepositoryBase<BreakGlassRow, UUID> {

    /** By id, which is the order of opening; {@code open} true or false by the review, null for all. */
    List<BreakGlassRow> page(UUID custodian, Boolean open, UUID after, int limit) {
        String which = open == null ? "" : open ? " and reviewedAt is null" : " and reviewedAt is not null";
        Filter filter = new Filter()
                .and("custodianId = :custodian" + which, "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }
}
