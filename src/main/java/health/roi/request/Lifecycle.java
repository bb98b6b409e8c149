package health.roi.request;

import static health.roi.request.Action.APPROVE;
import static health.roi.request.Action.CANCEL;
import static health.roi.request.Action.COLLECT;
import static health.roi.request.Action.CONFIRM_DELIVERY;
import static health.roi.request.Action.DELIVER;
import static health.roi.request.Action.DENY;
import static health.roi.request.Action.FAIL_DELIVERY;
import static health.roi.request.Action.FAIL_QUALITY;
import static health.roi.request.Action.FIND_NOTHING;
import static health.roi.request.Action.PASS_QUALITY;
import static health.roi.request.Action.RETURN_CHARTS;
import static health.roi.request.Action.REVIEW;
import static health.roi.request.RequestState.CLOSED;
import static health.roi.request.RequestState.COLLECTING;
import static health.roi.request.RequestState.DELIVERED;
import static health.roi.request.RequestState.IN_REVIEW;
import static health.roi.request.RequestState.QUALITY_CHECK;
import static health.roi.request.RequestState.READY;
import static health.roi.request.RequestState.RECEIVED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of what may follow what. A pair that is not in it is refused, never ignored. */
public final class Lifecycle {

    private static final Map<RequestState, Map<Action, RequestState>> TABLE = new EnumMap<>(Map.of(
            RECEIVED, Map.of(REVIEW, IN_REVIEW, CANCEL, CLOSED),
            IN_REVIEW, Map.of(APPROVE, COLLECTING, FIND_NOTHING, CLOSED, DENY, CLOSED, CANCEL, CLOSED),
            COLLECTING,
                    Map.of(
                            COLLECT, QUALITY_CHECK,
                            RETURN_CHARTS, COLLECTING,
                            REVIEW, IN_REVIEW,
                            FIND_NOTHING, CLOSED,
                            CANCEL, CLOSED),
            QUALITY_CHECK,
                    Map.of(
                            PASS_QUALITY,
                            READY,
                            FAIL_QUALITY,
                            COLLECTING,
                            REVIEW,
                            IN_REVIEW,
                            FIND_NOTHING,
                            CLOSED,
                            CANCEL,
                            CLOSED),
            READY, Map.of(DELIVER, DELIVERED, REVIEW, IN_REVIEW, FAIL_QUALITY, COLLECTING, CANCEL, CLOSED),
            DELIVERED, Map.of(CONFIRM_DELIVERY, CLOSED, FAIL_DELIVERY, READY),
            CLOSED, Map.of()));

    private Lifecycle() {}

    /** Where the action leads, or nothing where it is not possible. */
    public static Optional<RequestState> next(RequestState state, Action action) {
        return Optional.ofNullable(TABLE.get(state).get(action));
    }

    /** What is possible now, whatever may stand in its way. */
    public static Set<Action> possible(RequestState state) {
        return TABLE.get(state).keySet();
    }
}
