package health.roi.incident;

import static health.roi.incident.IncidentAction.ADD_PEOPLE;
import static health.roi.incident.IncidentAction.ASSESS;
import static health.roi.incident.IncidentAction.CLOSE;
import static health.roi.incident.IncidentAction.CONFIRM;
import static health.roi.incident.IncidentAction.DECIDE_BREACH;
import static health.roi.incident.IncidentAction.DECIDE_NO_BREACH;
import static health.roi.incident.IncidentAction.DELAY;
import static health.roi.incident.IncidentAction.DISMISS;
import static health.roi.incident.IncidentAction.NOTIFY;
import static health.roi.incident.IncidentAction.RECALL;
import static health.roi.incident.IncidentAction.WRITE_TEXT;
import static health.roi.incident.IncidentState.ASSESSED;
import static health.roi.incident.IncidentState.CLOSED;
import static health.roi.incident.IncidentState.NOTIFYING;
import static health.roi.incident.IncidentState.OPEN;
import static health.roi.incident.IncidentState.SUSPECTED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of what may follow what. A pair that is not in it is refused, never ignored. */
public final class IncidentLifecycle {

    private static final Map<IncidentState, Map<IncidentAction, IncidentState>> TABLE = new EnumMap<>(Map.of(
            SUSPECTED, Map.of(CONFIRM, OPEN, DISMISS, CLOSED),
            OPEN,
                    Map.of(
                            ADD_PEOPLE, OPEN,
                            RECALL, OPEN,
                            ASSESS, ASSESSED,
                            DELAY, OPEN,
                            WRITE_TEXT, OPEN,
                            // The law lets a custodian tell people without an assessment.
                            DECIDE_BREACH, NOTIFYING),
            ASSESSED,
                    Map.of(
                            ADD_PEOPLE, ASSESSED,
                            RECALL, ASSESSED,
                            ASSESS, ASSESSED,
                            DELAY, ASSESSED,
                            WRITE_TEXT, ASSESSED,
                            DECIDE_BREACH, NOTIFYING,
                            DECIDE_NO_BREACH, CLOSED),
            NOTIFYING,
                    Map.of(
                            ADD_PEOPLE, NOTIFYING,
                            RECALL, NOTIFYING,
                            DELAY, NOTIFYING,
                            WRITE_TEXT, NOTIFYING,
                            NOTIFY, NOTIFYING,
                            CLOSE, CLOSED),
            CLOSED, Map.of()));

    private IncidentLifecycle() {}

    /** Where the action leads, or nothing where it is not possible. */
    public static Optional<IncidentState> next(IncidentState state, IncidentAction action) {
        return Optional.ofNullable(TABLE.get(state).get(action));
    }

    /** What is possible now, whatever may stand in its way. */
    public static Set<IncidentAction> possible(IncidentState state) {
        return TABLE.get(state).keySet();
    }
}
