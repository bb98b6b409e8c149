package health.roi.request;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Review and its ends: approval, nothing found, cancellation; and who works on the request. */
@ApplicationScoped
@Transactional
public class ReviewService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestHistoryService history;

    /** Takes the request up, or back to review. */
    public void review(UUID id, String ifMatch, String reason) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        moves.requirePossible(id, Action.REVIEW);
        if (row.state != RequestState.RECEIVED && (reason == null || reason.isBlank())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/reason", "needed-to-go-back");
        }
        moves.move(row, Action.REVIEW, null, reason, Map.of());
    }

    /** Ends the review; refuses with everything that stands in the way. */
    public void approve(UUID id, String ifMatch) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        moves.requirePossible(id, Action.APPROVE);
        Assessment assessment = assessments.assess(row);
        List<Refusal> refusals = Guards.approval(assessment.situation());
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        row.setDeadline(assessment.determination().deadline());
        moves.move(
                row,
                Action.APPROVE,
                null,
                null,
                Map.of(
                        "basis", assessment.determination().basis().name(),
                        "outcome", assessment.determination().outcome().name()));
    }

    /** Nothing was found: the requester is told, and the request ends. */
    public void noRecords(UUID id, String ifMatch, String reason) {
        moves.move(requests.forChange(id, ifMatch), Action.FIND_NOTHING, Resolution.NO_RECORDS, reason, Map.of());
    }

    public void cancel(UUID id, String ifMatch, String reason) {
        moves.move(requests.forChange(id, ifMatch), Action.CANCEL, Resolution.CANCELLED, reason, Map.of());
    }

    /** Gives the request to somebody, or back to nobody (null). */
    public void assign(UUID id, String ifMatch, String assignee) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        row.assignee = assignee == null || assignee.isBlank() ? null : assignee.strip();
        history.changed(row, "assign", null, row.assignee == null ? Map.of() : Map.of("assignee", row.assignee));
        requests.flush();
    }
}
