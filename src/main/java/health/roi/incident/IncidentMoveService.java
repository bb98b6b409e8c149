package health.roi.incident;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.IncidentPartService;
import health.roi.incident.part.NoticeText;
import health.roi.incident.part.Told;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Moves incidents along their table, and writes history, trail and event of each step in its transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentMoveService {

    @Inject
    IncidentStore store;

    @Inject
    IncidentPartService parts;

    @Inject
    RequestHistoryService requests;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * The incident for a step; nobody else changes it until the transaction has ended. Refuses with {@code not-found}, a
     * missing or stale version, and with {@code illegal-transition} a step that its state does not allow.
     */
    public IncidentDetails begin(UUID id, String ifMatch, IncidentAction action) {
        IncidentRow row =
                store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        if (row.state == IncidentState.CLOSED) {
            throw new ProblemException(ProblemType.INCIDENT_CLOSED);
        }
        if (IncidentLifecycle.next(row.state, action).isEmpty()) {
            throw new ProblemException(ProblemType.ILLEGAL_TRANSITION);
        }
        return details(row);
    }

    /** Writes a step down that {@link #begin} allowed, and answers what the incident has become. */
    public IncidentDetails move(UUID id, IncidentAction action, Map<String, String> detail) {
        IncidentRow row = store.findById(id);
        IncidentState from = row.state;
        row.state = IncidentLifecycle.next(from, action).orElseThrow();
        return written(row, from, action.word(), detail);
    }

    /** The same for the decision whether it is a breach. */
    public IncidentDetails decide(UUID id, IncidentAction action, IncidentOutcome outcome, String reason) {
        IncidentRow row = store.findById(id);
        row.decidedAt = clock.instant();
        row.decidedBy = callers.get().subject();
        row.endReason = reason;
        return action == IncidentAction.DECIDE_BREACH ? move(id, action, Map.of()) : end(id, action, outcome);
    }

    /** The same for the last step. */
    public IncidentDetails end(UUID id, IncidentAction action, IncidentOutcome outcome) {
        IncidentRow row = store.findById(id);
        row.outcome = outcome;
        row.closedAt = clock.instant();
        return move(id, action, Map.of("outcome", outcome.name()));
    }

    public IncidentDetails say(UUID id, NoticeText text) {
        store.findById(id).say(text);
        return move(id, IncidentAction.WRITE_TEXT, Map.of());
    }

    /** How many are affected who are not named; it replaces what was said before. */
    public void expect(UUID id, Residents unlisted) {
        store.findById(id).unlisted = unlisted;
    }

    IncidentDetails recorded(IncidentRow row) {
        if (row.requestId != null) {
            requests.changed(row.requestId, "record-incident", Map.of("incident", row.id.toString()));
        }
        return written(row, null, row.state == IncidentState.SUSPECTED ? "suspect" : "record", Map.of());
    }

    /** Not audited: the calling feature does that. Refuses with {@code not-found}. */
    public IncidentDetails details(UUID id) {
        return details(store.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    public Subject subject(Incident incident) {
        return Subject.of("incident", incident.id(), incident.requestId(), null);
    }

    private IncidentDetails written(IncidentRow row, IncidentState from, String action, Map<String, String> detail) {
        store.flush();
        row.dueOn = details(row).nextDue();
        // The version moves with every step, also with one that only adds something.
        row.updatedAt = clock.instant();
        store.flush();
        IncidentHistoryRow entry = new IncidentHistoryRow();
        entry.id = Ids.next(clock);
        entry.custodianId = row.custodianId;
        entry.incidentId = row.id;
        entry.occurredAt = row.updatedAt;
        entry.actor = callers.get().subject();
        entry.action = action;
        entry.fromState = from;
        entry.toState = row.state;
        entry.detail = detail;
        store.add(entry);
        IncidentDetails details = details(row);
        audit.allowed("incident." + action, subject(details.incident()), detail);
        Map<String, String> payload = new TreeMap<>(Map.of("state", row.state.name()));
        if (row.outcome != null) {
            payload.put("outcome", row.outcome.name());
        }
        outbox.append("incident." + action, "incident", row.id, row.requestId, payload);
        return details;
    }

    private IncidentDetails details(IncidentRow row) {
        UUID custodian = callers.get().custodian();
        Told told = parts.told(row.id);
        return new IncidentDetails(
                row.toDomain(),
                store.residents(custodian, row.id),
                told.people(),
                told.first(),
                parts.recalls(row.id),
                parts.assessments(row.id),
                parts.delays(row.id),
                parts.publicNotices(row.id));
    }
}
