package health.roi.request;

/** What moves a release request. */
public enum Action {
    /** Somebody takes the request up, or takes it back to look again. */
    REVIEW,
    /** The review ends: the law permits the release. */
    APPROVE,
    /** The copy job is complete. */
    COLLECT,
    /** The copy job came back; nothing is collected. */
    RETURN_CHARTS,
    PASS_QUALITY,
    FAIL_QUALITY,
    DELIVER,
    FAIL_DELIVERY,
    CONFIRM_DELIVERY,
    FIND_NOTHING,
    DENY,
    CANCEL
}
