package health.roi.chart.task;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is incomplete at a facility, and for how long. */
@ApplicationScoped
@Transactional
class TaskListService {

    private static final String LIST = "tasks";

    @Inject
    TaskStore store;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** Oldest first; none at a facility that is not the caller's. */
    Page<ChartTask> page(UUID facilityId, TaskStatus status, String cursor, int limit) {
        List<String> after = cursor == null ? null : cursors.decode(LIST, cursor);
        List<TaskRow> rows = store.page(
                callers.get().custodian(),
                facilityId,
                status,
                after == null ? null : Instant.parse(after.get(0)),
                after == null ? null : UUID.fromString(after.get(1)),
                limit + 1);
        Page<ChartTask> page = Page.of(
                inZone(facilityId, rows),
                limit,
                last -> cursors.encode(
                        LIST, List.of(last.openedAt().toString(), last.id().toString())));
        audit.allowed("task.list", Subject.of("tasks", null), seen(facilityId, page));
        return page;
    }

    private List<ChartTask> inZone(UUID facilityId, List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        ZoneId zone = ZoneId.of(facilities.read(facilityId).timeZone());
        return rows.stream().map(row -> row.toDomain(clock.instant(), zone)).toList();
    }

    private static Map<String, String> seen(UUID facilityId, Page<ChartTask> page) {
        return Map.of(
                "facility",
                facilityId.toString(),
                "patients",
                page.items().stream()
                        .map(task -> task.patientId().toString())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
