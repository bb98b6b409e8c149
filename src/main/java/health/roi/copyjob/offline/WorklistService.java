package health.roi.copyjob.offline;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.copyjob.CopyJob;
import health.roi.copyjob.CopyJobService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The work list of a copy service to take along, and what changed since. */
@ApplicationScoped
@Transactional
class WorklistService {

    private static final String LIST = "copy-jobs/worklist";

    @Inject
    ChangeStore changes;

    @Inject
    CopyJobService jobs;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /**
     * Without a token all jobs that the caller's copy service holds; with one, those that changed since. Nothing is missed
     * however late a change commits; what was told may be told again. Refuses with {@code cursor-invalid} a token that is a
     * week old, another service's, or of another database.
     */
    Worklist read(String since, int limit) {
        UUID service = callers.get().copyService();
        // Asked before the list: what commits in between is told twice rather than never.
        long horizon = changes.horizon();
        ChangeToken token = since == null
                ? ChangeToken.start(service, horizon, clock.instant())
                : ChangeToken.of(cursors.decode(LIST, since));
        if (!token.holds(service, horizon, clock.instant())) {
            throw new ProblemException(ProblemType.CURSOR_INVALID);
        }
        ChangeToken reading = token.begun(horizon);
        Worklist list = reading.isWhole() ? whole(reading, limit) : changed(reading, limit);
        audit.allowed(
                "copy-job.worklist.read",
                Subject.of("copy-jobs", null),
                Map.of(
                        "jobs",
                        list.jobs().stream().map(job -> job.id().toString()).collect(Collectors.joining(" "))));
        return list;
    }

    private Worklist whole(ChangeToken reading, int limit) {
        List<CopyJob> held = jobs.claimed(reading.after(), limit + 1);
        boolean more = held.size() > limit;
        List<CopyJob> page = more ? held.subList(0, limit) : held;
        return new Worklist(
                page, List.of(), more, seal(reading, more ? page.get(limit - 1).id() : null));
    }

    private Worklist changed(ChangeToken reading, int limit) {
        List<UUID> ids = changes.changed(
                callers.get().custodian(), reading.copyService(), reading.since(), reading.after(), limit + 1);
        boolean more = ids.size() > limit;
        List<UUID> page = more ? ids.subList(0, limit) : ids;
        List<CopyJob> held = jobs.claimed(page);
        Set<UUID> still = held.stream().map(CopyJob::id).collect(Collectors.toSet());
        return new Worklist(
                held,
                page.stream().filter(id -> !still.contains(id)).toList(),
                more,
                seal(reading, more ? page.get(limit - 1) : null));
    }

    private String seal(ChangeToken reading, UUID last) {
        ChangeToken next = last == null ? reading.done(clock.instant()) : reading.page(last, clock.instant());
        return cursors.encode(LIST, next.parts());
    }
}
