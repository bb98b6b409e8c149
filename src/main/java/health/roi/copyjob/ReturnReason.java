package health.roi.copyjob;

/** Why a copy service gives a job back. */
public enum ReturnReason {
    CHART_NOT_AVAILABLE,
    WRONG_SITE,
    PATIENT_UNCLEAR,
    SYSTEM_DOWN,
    NO_CAPACITY,
    OTHER
}
