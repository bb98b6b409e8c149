package health.roi.request;

/** Where a release request is. */
public enum RequestState {
    RECEIVED,
    IN_REVIEW,
    COLLECTING,
    QUALITY_CHECK,
    READY,
    DELIVERED,
    CLOSED
}
