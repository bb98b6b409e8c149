package health.roi.request;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Holds: what a request waits for, and how that ends. */
@ApplicationScoped
@Transactional
public class HoldService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    HoldStore holds;

    @Inject
    RequestHistoryService history;

    @Inject
    Event<HoldResolved> resolved;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    public void open(UUID requestId, String ifMatch, HoldReason reason, MustAct mustAct, String howItEnds) {
        open(requests.forChange(requestId, ifMatch), reason, mustAct, howItEnds);
    }

    /** A hold that the service itself opens, in the transaction of its cause. */
    public void open(UUID requestId, HoldReason reason, MustAct mustAct, String howItEnds) {
        open(requests.get(requestId), reason, mustAct, howItEnds);
    }

    private void open(ReleaseRequestRow row, HoldReason reason, MustAct mustAct, String howItEnds) {
        HoldRow hold = new HoldRow();
        hold.id = Ids.next(clock);
        hold.custodianId = row.custodianId;
        hold.requestId = row.id;
        hold.reason = reason;
        hold.mustAct = mustAct;
        hold.howItEnds = howItEnds;
        hold.blocks = reason.blocks();
        hold.openedAt = clock.instant();
        hold.openedBy = callers.get().subject();
        holds.persist(hold);
        history.changed(row, "hold", null, Map.of("reason", reason.name(), "mustAct", mustAct.name()));
        requests.flush();
    }

    public void resolve(UUID requestId, UUID holdId, String ifMatch, String resolution) {
        ReleaseRequestRow row = requests.forChange(requestId, ifMatch);
        HoldRow hold = holds.findByIdOptional(holdId)
                .filter(found -> found.requestId.equals(requestId))
                .orElseThrow(ProblemException::notFound);
        if (hold.resolvedAt != null) {
            throw new ProblemException(ProblemType.HOLD_ALREADY_RESOLVED);
        }
        resolve(row, hold, resolution);
        requests.flush();
        resolved.fire(new HoldResolved(row.id, hold.reason, row.state));
        requests.flush();
    }

    /** Nothing waits for a closed request, and its holds cannot be resolved any more. */
    void endAll(ReleaseRequestRow row) {
        holds.of(row.custodianId, row.id).stream()
                .filter(hold -> hold.resolvedAt == null)
                .forEach(hold -> resolve(row, hold, "The request was closed."));
    }

    private void resolve(ReleaseRequestRow row, HoldRow hold, String resolution) {
        hold.resolvedAt = clock.instant();
        hold.resolvedBy = callers.get().subject();
        hold.resolution = resolution;
        history.changed(row, "resolve-hold", null, Map.of("reason", hold.reason.name()));
    }
}
