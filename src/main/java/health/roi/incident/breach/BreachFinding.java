package health.roi.incident.breach;

/** What an assessment comes to. */
public enum BreachFinding {
    /** No breach: one of the three exceptions. */
    EXCEPTION,
    /** No breach: a low probability of compromise by all four factors. */
    LOW_PROBABILITY,
    /** A breach, because the contrary is not shown. */
    BREACH_PRESUMED
}
