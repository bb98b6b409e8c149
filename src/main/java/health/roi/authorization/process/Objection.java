package health.roi.authorization.process;

/** What came of the notice to the patient, 45 CFR 164.512(e)(1)(iii)(C). */
public enum Objection {
    NONE,
    /** Filed and not decided: the time to object is not over. */
    PENDING,
    /** Resolved by the court, and what is asked for is consistent with how. */
    RESOLVED
}
