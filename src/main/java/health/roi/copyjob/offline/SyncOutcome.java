package health.roi.copyjob.offline;

/** What became of a result that was sent. */
public enum SyncOutcome {
    APPLIED,
    /** It is so already; the same was sent before. */
    ALREADY_APPLIED,
    /** Somebody changed the item meanwhile; what it is now is in the answer. */
    CONFLICT,
    /** The caller may not, or it cannot be. */
    REFUSED
}
