package health.roi.request.review;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Segregation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
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
     * Confirms the decision as it is now. Refuses with {@code illegal-transition} before the approval and after the
     * delivery, {@code confirmation-not-needed}, {@code approver-may-not-confirm} and {@code confirmed-already}.
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
        String person = callers.get().subject();
        Segregation.APPROVER_CONFIRMS.require(history.lastToDo(id, "approve").orElse(null), person);
        String decision = SecondPerson.decision(request, situation.determination());
        if (decision.equals(situation.confirmed())) {
            throw new ProblemException(ProblemType.CONFIRMED_ALREADY);
        }
        ConfirmationRow row = new ConfirmationRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = id;
        row.decision = decision;
        row.confirmedAt = clock.instant();
        row.confirmedBy = person;
        confirmations.persist(row);
        history.changed(id, "confirm-approval", Map.of("decision", decision));
        confirmations.flush();
    }
}
