package health.roi.billing.waiver;

/** Where a waiver is; each of the last three is the end. */
public enum WaiverState {
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
