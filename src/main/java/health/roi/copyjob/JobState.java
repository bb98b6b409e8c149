package health.roi.copyjob;

/** Where a copy job is. */
public enum JobState {
    OPEN,
    CLAIMED,
    COMPLETED,
    RETURNED,
    WITHDRAWN
}
