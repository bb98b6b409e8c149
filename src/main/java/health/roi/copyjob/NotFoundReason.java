package health.roi.copyjob;

/** Why a document was not found. */
public enum NotFoundReason {
    NOT_IN_CHART,
    CHECKED_OUT,
    DESTROYED,
    ILLEGIBLE,
    DUPLICATE,
    NEVER_CREATED,
    OTHER
}
