package health.roi.request.review;

import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.Action;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestState;
import health.roi.request.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Review and its ends: approval, nothing found, cancellation. */
@ApplicationScoped
@Transactional
public class ReviewService {

    @Inject
    RequestChangeService changes;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    DecisionRecordService decisions;

    /** Takes the request up, or back to review. */
    public void review(UUID id, String ifMatch, String reason) {
        ReleaseRequest request = changes.forChange(id, ifMatch);
        moves.requirePossible(id, Action.REVIEW);
        if (request.state() != RequestState.RECEIVED && (reason == null || reason.isBlank())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/reason", "needed-to-go-back");
        }
        moves.move(id, Action.REVIEW, reason, Map.of());
    }

    /** Ends the review; refuses with everything that stands in the way. */
    public void approve(UUID id, String ifMatch) {
        changes.forChange(id, ifMatch);
        moves.requirePossible(id, Action.APPROVE);
        Assessment assessment = assessments.assess(id);
        List<Refusal> refusals = Guards.approval(assessment.situation());
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        decisions.keep(
                DecisionKind.APPROVAL,
                id,
                assessment.situation().request().patientId(),
                assessment.facts(),
                assessment.determination());
        changes.setDeadline(id, assessment.determination().deadline());
        moves.move(
                id,
                Action.APPROVE,
                null,
                Map.of(
                        "basis",
                        assessment.determination().basis().name(),
                        "outcome",
                        assessment.determination().outcome().name(),
                        SecondPerson.DECISION,
                        SecondPerson.decision(assessment.situation())));
    }

    public void cancel(UUID id, String ifMatch, String reason) {
        changes.forChange(id, ifMatch);
        moves.close(id, Action.CANCEL, Resolution.CANCELLED, reason, Map.of());
    }
}
