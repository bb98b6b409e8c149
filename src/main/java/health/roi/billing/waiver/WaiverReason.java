package health.roi.billing.waiver;

/** Why a fee should not be charged. */
public enum WaiverReason {
    /** Whoever pays has not the means. */
    INDIGENCE,
    CONTINUITY_OF_CARE,
    /** A law asks for a free copy that the schedule does not know of. */
    STATUTORY,
    /** The service was slow or wrong. */
    SERVICE_FAILURE,
    COURTESY
}
