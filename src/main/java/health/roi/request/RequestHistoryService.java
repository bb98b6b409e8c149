package health.roi.request;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Writes the history, the audit row and the outbox event of one change, in the transaction of the change. */
@ApplicationScoped
@Transactional
public class RequestHistoryService {

    @Inject
    HistoryStore history;

    @Inject
    ReleaseRequestStore requests;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** The history of one request, oldest first. */
    public List<HistoryEntry> of(UUID requestId) {
        ReleaseRequestRow row = requests.get(requestId);
        audit.allowed("release-request.history.read", Subject.request(row.id, row.patientId));
        return history.of(row.custodianId, requestId).stream()
                .map(HistoryRow::toDomain)
                .toList();
    }

    /** When this was done last, as the service itself looks at it; empty where nobody did. */
    public Optional<HistoryEntry> last(UUID requestId, String action) {
        return history.last(callers.get().custodian(), requestId, action).map(HistoryRow::toDomain);
    }

    /** A change that leaves the state as it is. */
    public void changed(UUID requestId, String action, Map<String, String> detail) {
        ReleaseRequestRow row = requests.get(requestId);
        moved(row, action, row.state, null, detail);
    }

    void moved(ReleaseRequestRow row, String action, RequestState from, String reason, Map<String, String> detail) {
        HistoryRow entry = new HistoryRow();
        entry.id = Ids.next(clock);
        entry.custodianId = row.custodianId;
        entry.requestId = row.id;
        entry.occurredAt = clock.instant();
        entry.actor = callers.get().subject();
        entry.action = action;
        entry.fromState = from;
        entry.toState = row.state;
        entry.reason = reason;
        entry.detail = detail;
        history.persist(entry);
        row.updatedAt = clock.instant();
        audit.allowed("release-request." + action, Subject.request(row.id, row.patientId), detail);
        Map<String, String> payload = new TreeMap<>(Map.of("state", row.state.name()));
        if (row.resolution != null) {
            payload.put("resolution", row.resolution.name());
        }
        outbox.append("release-request." + action.toLowerCase(Locale.ROOT), "release-request", row.id, row.id, payload);
    }
}
