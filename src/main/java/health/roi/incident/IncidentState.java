package health.roi.incident;

/** Where an incident stands. */
public enum IncidentState {
    /** The service found a hint; nobody has looked into it. */
    SUSPECTED,
    OPEN,
    ASSESSED,
    /** A breach: those whom the law names are told. */
    NOTIFYING,
    CLOSED
}
