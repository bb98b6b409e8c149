package health.roi.request.hold;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Roles;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.HoldsOfRequest;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds: what a request waits for, and how that ends. */
@ApplicationScoped
@Transactional
public class HoldService implements HoldsOfRequest {

    @Inject
    RequestChangeService changes;

    @Inject
    RequestService requests;

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
        open(changes.forChange(requestId, ifMatch), reason, mustAct, howItEnds);
    }

    /** A hold that the service itself opens, in the transaction of its cause; its id. */
    public UUID open(UUID requestId, HoldReason reason, MustAct mustAct, String howItEnds) {
        return open(requests.get(requestId), reason, mustAct, howItEnds);
    }

    private UUID open(ReleaseRequest request, HoldReason reason, MustAct mustAct, String howItEnds) {
        HoldRow hold = new HoldRow();
        hold.id = Ids.next(clock);
        hold.custodianId = callers.get().custodian();
        hold.requestId = request.id();
        hold.reason = reason;
        hold.mustAct = mustAct;
        hold.howItEnds = howItEnds;
        hold.blocks = reason.blocks();
        hold.openedAt = clock.instant();
        hold.openedBy = callers.get().subject();
        holds.persist(hold);
        history.changed(request.id(), "hold", Map.of("reason", reason.name(), "mustAct", mustAct.name()));
        holds.flush();
        return hold.id;
    }

    public void resolve(UUID requestId, UUID holdId, String ifMatch, String resolution) {
        ReleaseRequest request = changes.forChange(requestId, ifMatch);
        HoldRow hold = holds.findByIdOptional(holdId)
                .filter(found -> found.requestId.equals(requestId))
                .orElseThrow(ProblemException::notFound);
        if (hold.resolvedAt != null) {
            throw new ProblemException(ProblemType.HOLD_ALREADY_RESOLVED);
        }
        if (hold.reason == HoldReason.DENIED_BEFORE
                && Collections.disjoint(callers.get().roles(), Set.of(Roles.SUPERVISOR, Roles.PRIVACY_OFFICER))) {
            throw new ProblemException(ProblemType.NOT_PERMITTED);
        }
        if (hold.reason == HoldReason.FEE_APPROVAL) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "approval-unrecorded",
                            "Record the requester's approval at the invoice, settle it or cancel it; the hold then ends by"
                                    + " itself.")));
        }
        resolve(hold, resolution);
        holds.flush();
        resolved.fire(new HoldResolved(requestId, hold.id, hold.reason, request.state()));
        holds.flush();
    }

    /** Ends a hold that the service itself opened, in the transaction of what it waited for. */
    public void end(Hold hold, String resolution) {
        resolve(holds.findById(hold.id()), resolution);
        holds.flush();
    }

    @Override
    public List<Hold> of(ReleaseRequest request) {
        return rows(request).map(HoldRow::toDomain).toList();
    }

    /** Nothing waits for a closed request, and its holds cannot be resolved any more. */
    @Override
    public void endAll(ReleaseRequest request) {
        rows(request).filter(hold -> hold.resolvedAt == null).forEach(hold -> resolve(hold, "The request was closed."));
    }

    private Stream<HoldRow> rows(ReleaseRequest request) {
        return holds.of(callers.get().custodian(), request.id()).stream();
    }

    private void resolve(HoldRow hold, String resolution) {
        hold.resolvedAt = clock.instant();
        hold.resolvedBy = callers.get().subject();
        hold.resolution = resolution;
        history.changed(hold.requestId, "resolve-hold", Map.of("reason", hold.reason.name()));
    }
}
