package health.roi.request.review;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Segregation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.HistoryEntry;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A second person confirms an approval; see {@link SecondPerson} for which, and why. */
@ApplicationScoped
@Transactional
public class ConfirmationService {

    private static final Set<RequestState> AFTER_APPROVAL =
            EnumSet.of(RequestState.COLLECTING, RequestState.QUALITY_CHECK, RequestState.READY);

    @Inject
    ConfirmationStore confirmations;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Confirms the decision that was approved. Refuses with {@code illegal-transition} before the approval and after the
     * delivery, {@code confirmation-not-needed}, {@code approver-may-not-confirm}, {@code approval-outdated} where the
     * decision is another one by now, and {@code confirmed-already}.
     */
    public void confirm(UUID id, String ifMatch) {
        ReleaseRequest request = changes.forChange(id, ifMatch);
        if (!AFTER_APPROVAL.contains(request.state())) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The request is " + request.state()
                            + ". An approval is confirmed after it was given, and before the delivery.");
        }
        Guards.Situation situation = assessments.assess(id).situation();
        if (!SecondPerson.isNeeded(situation.determination(), situation.records())) {
            throw new ProblemException(ProblemType.CONFIRMATION_NOT_NEEDED);
        }
        HistoryEntry approval = history.last(id, SecondPerson.APPROVAL).orElseThrow();
        String person = callers.get().subject();
        Segregation.APPROVER_CONFIRMS.require(approval.actor(), person);
        String decision = SecondPerson.decision(situation);
        if (!decision.equals(approval.detail().get(SecondPerson.DECISION))) {
            throw new ProblemException(ProblemType.APPROVAL_OUTDATED);
        }
        if (situation.confirmed() != null) {
            throw new ProblemException(ProblemType.CONFIRMED_ALREADY);
        }
        ConfirmationRow row = new ConfirmationRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = id;
        row.approvalId = approval.id();
        row.decision = decision;
        row.confirmedAt = clock.instant();
        row.confirmedBy = person;
        confirmations.persist(row);
        history.changed(id, "confirm-approval", Map.of(SecondPerson.DECISION, decision));
        confirmations.flush();
    }
}
