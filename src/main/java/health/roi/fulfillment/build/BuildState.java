package health.roi.fulfillment.build;

/** How far a package is. READY and FAILED are final: a package that is needed again is ordered again. */
public enum BuildState {
    QUEUED,
    BUILDING,
    READY,
    FAILED
}
