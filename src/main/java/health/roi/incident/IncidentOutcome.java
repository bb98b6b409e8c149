package health.roi.incident;

/** How an incident ended. */
public enum IncidentOutcome {
    /** The hint led to nothing: nobody received anything that was not for them. */
    NOT_AN_INCIDENT,
    NO_BREACH,
    BREACH
}
