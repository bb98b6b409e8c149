package health.roi.request;

import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The only place that changes a request's state. */
@ApplicationScoped
@Transactional
public class RequestMoveService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestHistoryService history;

    @Inject
    HoldsOfRequest holds;

    @Inject
    Event<RequestMoved> moved;

    @Inject
    Clock clock;

    /** Refuses a caller who did not see the current version, before anything else is done. */
    public void requireVersion(UUID id, String ifMatch) {
        Versions.require(ifMatch, requests.get(id).version);
    }

    /** Refuses with {@code illegal-transition} what the lifecycle does not have, before anything else is done. */
    public void requirePossible(UUID id, Action action) {
        next(requests.get(id), action);
    }

    /** Moves a request on; refuses with {@code illegal-transition} what the lifecycle does not have. */
    public ReleaseRequest move(UUID id, Action action, String reason, Map<String, String> detail) {
        return move(requests.get(id), action, null, reason, detail);
    }

    /** Closes a request with the way it ended. */
    public ReleaseRequest close(UUID id, Action action, Resolution resolution, String reason) {
        return close(id, action, resolution, reason, Map.of("resolution", resolution.name()));
    }

    /** The same with what else the history is to tell of it. */
    public ReleaseRequest close(
            UUID id, Action action, Resolution resolution, String reason, Map<String, String> detail) {
        return move(requests.get(id), action, resolution, reason, detail);
    }

    /** Remembers who completed the collection: that person may not check its quality. */
    public void preparedBy(UUID id, String person) {
        requests.get(id).preparedBy = person;
    }

    private ReleaseRequest move(
            ReleaseRequestRow row, Action action, Resolution resolution, String reason, Map<String, String> detail) {
        RequestState from = row.state;
        RequestState to = next(row, action);
        row.state = to;
        if (to == RequestState.CLOSED) {
            row.resolution = resolution;
            row.closedAt = clock.instant();
            holds.endAll(row.toDomain());
        }
        history.moved(row, action.name().toLowerCase(Locale.ROOT).replace('_', '-'), from, reason, detail);
        moved.fire(new RequestMoved(row.id, action, from, to));
        requests.flush();
        return row.toDomain();
    }

    private static RequestState next(ReleaseRequestRow row, Action action) {
        if (row.state == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        return Lifecycle.next(row.state, action)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.ILLEGAL_TRANSITION,
                        "The request is " + row.state + ", where " + action + " is not possible. Possible: "
                                + Lifecycle.possible(row.state).stream()
                                        .sorted()
                                        .toList() + "."));
    }
}
