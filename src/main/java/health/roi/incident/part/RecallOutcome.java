package health.roi.incident.part;

/** What an attempt to get it back came to. */
public enum RecallOutcome {
    NOT_REACHED,
    PROMISED,
    REFUSED,
    /** It is back, and whoever had it attests that no copy is left. */
    RETURNED,
    /** Whoever had it attests that it is destroyed. */
    DESTROYED;

    /** Whether somebody has to attest it. */
    public boolean isAttested() {
        return this == RETURNED || this == DESTROYED;
    }
}
