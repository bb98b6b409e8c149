package health.roi.incident;

import java.util.Locale;

/** What can be done with an incident. */
public enum IncidentAction {
    CONFIRM,
    DISMISS,
    ADD_PEOPLE,
    RECALL,
    ASSESS,
    DELAY,
    WRITE_TEXT,
    DECIDE_BREACH,
    DECIDE_NO_BREACH,
    NOTIFY,
    CLOSE;

    /** As the trail and the events name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
