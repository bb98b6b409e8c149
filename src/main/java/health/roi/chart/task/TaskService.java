package health.roi.chart.task;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordService;
import health.roi.chart.record.SignatureNoted;
import health.roi.determination.RecordStatus;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens and completes tasks, and keeps the record's status with them; each holds the record while it looks. */
@ApplicationScoped
@Transactional
public class TaskService {

    @Inject
    TaskStore store;

    @Inject
    RecordService records;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Somebody looks at a task. Refuses with {@code not-found}. */
    public ChartTask read(UUID id) {
        ChartTask task = toDomain(row(id));
        audit.allowed("task.read", subject(task));
        return task;
    }

    /**
     * Says that a form is missing from the record, which is unsigned from then on. Refuses an unknown record with {@code
     * reference-unknown}.
     */
    public ChartTask miss(UUID recordId, String form, String practitioner) {
        ChartRecord record = records.hold(recordId)
                .orElseThrow(() -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/recordId", "known-record"));
        if (record.status() == RecordStatus.UNSIGNED && openOf(record).isEmpty()) {
            // Entered by a version without tasks, beside this one: the form alone must not make it final.
            awaitSignature(record);
        }
        ChartTask task = open(record, TaskKind.MISSING_FORM, form, practitioner);
        records.mark(recordId, RecordStatus.UNSIGNED);
        return task;
    }

    /**
     * Completes a task; the record's last one makes the record final. Refuses a missing or stale version, a second
     * completion with {@code task-done}, and a day in the future at the facility.
     */
    public ChartTask complete(UUID id, LocalDate on, String note, String ifMatch) {
        TaskRow row = row(id);
        Versions.require(ifMatch, row.version);
        if (row.completedAt != null) {
            throw new ProblemException(ProblemType.TASK_DONE);
        }
        if (on.isAfter(facilities.today(row.facilityId))) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/completedOn", "not-in-future");
        }
        records.hold(row.recordId);
        ChartTask task = complete(row, on, note);
        if (store.openOf(row.custodianId, row.recordId).isEmpty()) {
            records.mark(row.recordId, RecordStatus.FINAL);
        }
        return task;
    }

    /** What somebody who entered or corrected a record said of its signature. */
    void noted(@Observes SignatureNoted event) {
        ChartRecord record = records.hold(event.recordId()).orElseThrow(ProblemException::notFound);
        if (event.status() == RecordStatus.UNSIGNED) {
            awaitSignature(record);
        } else {
            signed(record);
        }
    }

    private void awaitSignature(ChartRecord record) {
        if (openOf(record).stream().noneMatch(task -> task.kind == TaskKind.SIGN)) {
            open(record, TaskKind.SIGN, null, record.practitioner());
        }
    }

    private void signed(ChartRecord record) {
        List<TaskRow> open = openOf(record);
        if (open.stream().anyMatch(task -> task.kind == TaskKind.MISSING_FORM)) {
            throw new ProblemException(ProblemType.FORM_MISSING);
        }
        open.forEach(task -> complete(task, facilities.today(task.facilityId), null));
    }

    private List<TaskRow> openOf(ChartRecord record) {
        return store.openOf(callers.get().custodian(), record.id());
    }

    private ChartTask open(ChartRecord record, TaskKind kind, String form, String practitioner) {
        TaskRow row = new TaskRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.openedAt = clock.instant();
        row.openedBy = callers.get().subject();
        row.describe(record, kind, form, practitioner);
        return save(row, "task.create");
    }

    private ChartTask complete(TaskRow row, LocalDate on, String note) {
        row.complete(new Completion(on, note, clock.instant(), callers.get().subject()));
        return save(row, "task.complete");
    }

    private ChartTask save(TaskRow row, String action) {
        store.persistAndFlush(row);
        ChartTask task = toDomain(row);
        audit.allowed(
                action,
                subject(task),
                Map.of("kind", task.kind().name(), "record", task.recordId().toString()));
        return task;
    }

    private TaskRow row(UUID id) {
        return store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private ChartTask toDomain(TaskRow row) {
        ZoneId zone = ZoneId.of(facilities.read(row.facilityId).timeZone());
        return row.toDomain(clock.instant(), zone);
    }

    private static Subject subject(ChartTask task) {
        return Subject.of("task", task.id(), null, task.patientId());
    }
}
