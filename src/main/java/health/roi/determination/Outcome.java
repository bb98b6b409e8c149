package health.roi.determination;

/** What the determination comes to for the request as a whole. */
public enum Outcome {
    RELEASE,
    PARTIAL,
    NONE_RELEASABLE,
    NO_RECORDS,
    BLOCKED
}
