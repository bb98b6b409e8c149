package health.roi.request;

import health.roi.determination.Deadline;
import health.roi.determination.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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

    @Inject
    Event<RequestFactsChanged> factsChanged;

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

    /** Writes down the extension that was announced. */
    public void extend(UUID id, RequestFacts.Extension extension) {
        ReleaseRequestRow row = requests.get(id);
        row.extensionSentOn = extension.noticeSentOn();
        row.extensionReason = extension.reason();
        row.extensionNewDate = extension.newDate();
    }

    /** Remembers on which day the calendar was asked about the request, and what was told; its version stays. */
    public void lookedOn(UUID id, LocalDate day, Told told) {
        requests.flush();
        requests.update(
                "calendarLookedOn = ?1, dueSoonToldFor = ?2, overdueToldFor = ?3 where id = ?4",
                day,
                told.dueSoonFor(),
                told.overdueFor(),
                id);
    }

    /** Ends a use case that changed what the release rests on: it is evaluated again, and the history tells what was done. */
    public void restsAnew(UUID id, String action, Map<String, String> detail) {
        factsChanged.fire(new RequestFactsChanged(id));
        history.changed(id, action, detail);
        requests.flush();
    }

    /** Gives the request to somebody, or back to nobody (null). */
    public void assign(UUID id, String ifMatch, String assignee) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        row.assignee = assignee == null || assignee.isBlank() ? null : assignee.strip();
        history.changed(id, "assign", row.assignee == null ? Map.of() : Map.of("assignee", row.assignee));
        requests.flush();
    }
}
