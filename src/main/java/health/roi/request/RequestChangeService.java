package health.roi.request;

import health.roi.determination.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * The door through which the packages of the request change it, other than its state. Who comes through it writes the
 * history and flushes at the end of the use case, so that a use case is one change and one version.
 */
@ApplicationScoped
@Transactional
public class RequestChangeService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestHistoryService history;

    /** The request, for a caller who saw this version of it; a closed request is not changed any more. */
    public ReleaseRequest forChange(UUID id, String ifMatch) {
        return requests.forChange(id, ifMatch).toDomain();
    }

    /** The same for what the review rests on; {@code illegal-transition} from the end of the review on. */
    public ReleaseRequest forChangeInReview(UUID id, String ifMatch) {
        return requests.forChangeInReview(id, ifMatch, "what it rests on").toDomain();
    }

    /** Says which patient the request is about. */
    public void match(UUID id, UUID patientId) {
        ReleaseRequestRow row = requests.get(id);
        if (!patientId.equals(row.patientId)) {
            // An authorization belongs to a patient: with another patient it has to be attached anew.
            row.authorizationId = null;
        }
        row.patientId = patientId;
    }

    /** Says which authorization the release rests on. */
    public void attachAuthorization(UUID id, UUID authorizationId) {
        requests.get(id).authorizationId = authorizationId;
    }

    /** Stores the statutory deadline, or that there is none (null), for the worklist to sort by. */
    public void setDeadline(UUID id, Deadline deadline) {
        requests.get(id).setDeadline(deadline);
    }

    /** Gives the request to somebody, or back to nobody (null). */
    public void assign(UUID id, String ifMatch, String assignee) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        row.assignee = assignee == null || assignee.isBlank() ? null : assignee.strip();
        history.changed(id, "assign", row.assignee == null ? Map.of() : Map.of("assignee", row.assignee));
        requests.flush();
    }
}
