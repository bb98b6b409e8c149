package health.roi.audit;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OpenGlass;
import health.roi.platform.http.Trace;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the trail in the transaction of what it tells of, and reads it. */
@ApplicationScoped
@Transactional
public class AuditService {

    private static final String LIST = "audit-events";
    private static final String SEEN = "audit-events/seen";

    @Inject
    AuditStore store;

    @Inject
    AuditWriteService writer;

    @Inject
    CurrentCaller callers;

    @Inject
    OpenGlass glass;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @Inject
    Trace trace;

    /** Something was read or changed. The detail holds codes and states, never what a document or a patient says. */
    public void allowed(String action, Subject subject, Map<String, String> detail) {
        write("ALLOWED", action, subject, detail, trace.id());
    }

    public void allowed(String action, Subject subject) {
        write("ALLOWED", action, subject, Map.of(), trace.id());
    }

    /** A refusal, in a transaction of its own: the roll-back of what was refused must not take the trace along. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(String action, Map<String, String> detail, String traceId) {
        write("REFUSED", action, Subject.of("operation", null), detail, traceId);
    }

    /** The custodian's trail, newest first. */
    public Page<AuditEvent> page(UUID requestId, UUID patientId, String cursor, int limit) {
        UUID before = cursors.idAfter(LIST, cursor);
        List<AuditEvent> rows = store.page(callers.get().custodian(), requestId, patientId, before, limit + 1).stream()
                .map(AuditService::event)
                .toList();
        allowed("audit-events.list", Subject.of("audit-events", null, requestId, patientId));
        return cursors.byId(LIST, rows, limit, AuditEvent::id);
    }

    /**
     * What was done with a patient's record, newest day first, then by roles and action; not audited: the calling feature
     * does that.
     *
     * @param cursor of a page before, or null
     */
    public Page<Seen> seenOf(SeenCriteria criteria, String cursor, int limit) {
        Seen after = null;
        if (cursor != null) {
            List<String> parts = cursors.decode(SEEN, cursor);
            after = new Seen(LocalDate.parse(parts.get(0)), parts.get(1), parts.get(2), 0);
        }
        List<Seen> rows = store.seen(callers.get().custodian(), criteria, after, limit + 1);
        return Page.of(
                rows, limit, last -> cursors.encode(SEEN, List.of(last.day().toString(), last.roles(), last.action())));
    }

    private void write(String outcome, String action, Subject subject, Map<String, String> detail, String traceId) {
        Caller caller = callers.get();
        AuditRow row = new AuditRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.occurredAt = clock.instant();
        row.actor = caller.subject();
        row.actorRoles = String.join(" ", new TreeSet<>(caller.roles()));
        row.copyServiceId = caller.copyService();
        row.action = action;
        row.outcome = outcome;
        row.subjectType = subject.type();
        row.subjectId = subject.id();
        row.requestId = subject.requestId();
        row.patientId = subject.patientId();
        row.detail = noted(subject, detail);
        row.traceId = traceId;
        writer.add(row);
    }

    /** What was read through a broken glass names the grant that opened it; a list over many names every one that is open. */
    private Map<String, String> noted(Subject subject, Map<String, String> detail) {
        boolean many = subject.patientId() == null && subject.requestId() == null;
        String grants = many
                ? glass.grants().stream().map(UUID::toString).sorted().collect(Collectors.joining(" "))
                : glass.grant(subject.patientId(), subject.requestId())
                        .map(UUID::toString)
                        .orElse("");
        if (grants.isEmpty()) {
            return detail;
        }
        Map<String, String> noted = new TreeMap<>(detail);
        noted.put("breakGlass", grants);
        return noted;
    }

    private static AuditEvent event(AuditRow row) {
        return new AuditEvent(
                row.id,
                row.occurredAt,
                row.actor,
                row.actorRoles,
                row.action,
                row.outcome,
                row.subjectType,
                row.subjectId,
                row.requestId,
                row.patientId,
                row.detail,
                row.traceId);
    }
}
