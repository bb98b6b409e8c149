package health.roi.copyjob.productivity;

/** What happened to a job. */
public enum WorkEventKind {
    OFFERED_TO_SITE,
    OFFERED_TO_SERVICE,
    OFFERED_TO_OWN_PEOPLE,
    CLAIMED,
    LEASE_LOST,
    COMPLETED,
    PARTLY_COMPLETED,
    RETURNED,
    WITHDRAWN
}
