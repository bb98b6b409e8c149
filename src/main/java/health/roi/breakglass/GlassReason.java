package health.roi.breakglass;

/** Why the glass was broken. */
public enum GlassReason {
    EMERGENCY_CARE,
    /** Stands in for somebody of the other facility. */
    COVERAGE,
    LEGAL_DEADLINE,
    OTHER
}
