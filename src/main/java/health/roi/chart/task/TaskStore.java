package health.roi.chart.task;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TaskStore implements PanacheRepositoryBase<TaskRow, UUID> {

    /** Oldest first, then by id. */
    List<TaskRow> page(UUID custodian, UUID facility, TaskStatus status, Instant afterTime, UUID afterId, int limit) {
        // A literal, so that the partial indexes serve.
        String which = status == TaskStatus.OPEN ? "completedAt is null" : "completedAt is not null";
        Filter filter = new Filter()
                .and(which + " and custodianId = :custodian", "custodian", custodian)
                .and("facilityId = :facility", "facility", facility);
        if (afterId != null) {
            filter.and("(openedAt, id) > (:afterTime, :afterId)", "afterTime", afterTime)
                    .with("afterId", afterId);
        }
        return find(filter.orderBy("openedAt, id"), filter.values())
                .page(0, limit)
                .list();
    }

    /** What the record still waits for. */
    List<TaskRow> openOf(UUID custodian, UUID recordId) {
        return list("custodianId = ?1 and recordId = ?2 and completedAt is null order by id", custodian, recordId);
    }
}
