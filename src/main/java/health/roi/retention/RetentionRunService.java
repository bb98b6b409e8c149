package health.roi.retention;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What need not be kept any longer, and the orders to delete it: one person asks, another confirms, the job does it. */
@ApplicationScoped
@Transactional
public class RetentionRunService {

    private static final String RUNS = "retention-runs";
    private static final String CERTIFICATES = "retention-certificates";

    @Inject
    RetentionStore store;

    @Inject
    RetentionRoleService role;

    @Inject
    FacilityService facilities;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** A run with the number of rows that it deleted. */
    record Shown(RetentionRun run, long deleted) {}

    /** What a run would delete today, in all of the custodian's facilities; nothing is deleted. */
    List<DueRows> due() {
        LocalDate today = facilities.earliestDay();
        List<DueRows> due = elevation.asCustodian(() -> Stream.of(RetainedRows.values())
                .map(rows -> store.due(rows, today))
                .toList());
        audit.allowed("retention.due.read", Subject.of("retention", null));
        return due;
    }

    /** Orders a run. Refuses with {@code not-allowed-now}: {@code run-open} where another one waits. */
    Shown ask(String reason) {
        if (!store.in(callers.get().custodian(), List.of(RunState.ASKED, RunState.CONFIRMED))
                .isEmpty()) {
            refuse(List.of(new Refusal(
                    "run-open", "Another order waits to be confirmed or done. Confirm or cancel that one first.")));
        }
        RetentionRunRow row = new RetentionRunRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.state = RunState.ASKED;
        row.day = facilities.earliestDay();
        row.reason = reason;
        row.askedAt = clock.instant();
        row.askedBy = callers.get().subject();
        return save(row, "ask");
    }

    /** A second person agrees. Refuses a missing or stale version, and with everything that the run itself refuses. */
    Shown confirm(UUID id, String ifMatch) {
        RetentionRunRow row = forChange(id, ifMatch);
        refuse(row.toDomain().refusalsOfConfirmation(callers.get().subject(), role.isThere()));
        return end(row, RunState.CONFIRMED, "confirm");
    }

    Shown cancel(UUID id, String ifMatch) {
        RetentionRunRow row = forChange(id, ifMatch);
        refuse(row.toDomain().refusalsOfCancellation());
        return end(row, RunState.CANCELLED, "cancel");
    }

    /** Newest first. */
    Page<Shown> page(String cursor, int limit) {
        List<Shown> rows = store.page(callers.get().custodian(), cursors.idAfter(RUNS, cursor), limit + 1).stream()
                .map(this::shown)
                .toList();
        audit.allowed("retention-run.list", Subject.of("retention-runs", null));
        return cursors.byId(RUNS, rows, limit, shown -> shown.run().id());
    }

    /** Refuses with {@code not-found}. */
    Shown read(UUID id) {
        RetentionRunRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        audit.allowed("retention-run.read", Subject.of("retention-run", id));
        return shown(row);
    }

    /** What is left of the rows that are gone, by their id. */
    Page<Certificate> certificates(UUID id, String cursor, int limit) {
        store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        List<Certificate> rows =
                store
                        .certificates(callers.get().custodian(), id, cursors.idAfter(CERTIFICATES, cursor), limit + 1)
                        .stream()
                        .map(CertificateRow::toDomain)
                        .toList();
        audit.allowed("retention-run.certificates.read", Subject.of("retention-run", id));
        return cursors.byId(CERTIFICATES, rows, limit, Certificate::rowId);
    }

    /** The orders that wait to be done, for the job. */
    List<RetentionRun> confirmed() {
        return store.in(callers.get().custodian(), List.of(RunState.CONFIRMED)).stream()
                .map(RetentionRunRow::toDomain)
                .toList();
    }

    /** The job has deleted everything that was due. Where another replica is at it still, its batch comes before this. */
    void done(UUID id) {
        store.waitForRuns(callers.get().custodian());
        RetentionRunRow row = store.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.state == RunState.CONFIRMED) {
            row.state = RunState.DONE;
            row.doneAt = clock.instant();
            save(row, "done");
        }
    }

    private Shown end(RetentionRunRow row, RunState state, String step) {
        row.state = state;
        row.endedBy = callers.get().subject();
        row.endedAt = clock.instant();
        return save(row, step);
    }

    private RetentionRunRow forChange(UUID id, String ifMatch) {
        RetentionRunRow row =
                store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return row;
    }

    private Shown save(RetentionRunRow row, String step) {
        store.persistAndFlush(row);
        Shown shown = shown(row);
        audit.allowed(
                "retention-run." + step,
                Subject.of("retention-run", row.id),
                Map.of("state", row.state.name(), "deleted", String.valueOf(shown.deleted())));
        outbox.append("retention-run." + step, "retention-run", row.id, null, Map.of("state", row.state.name()));
        return shown;
    }

    private Shown shown(RetentionRunRow row) {
        return new Shown(row.toDomain(), store.deleted(row.custodianId, row.id));
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }
}
