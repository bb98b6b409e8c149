package health.roi.retention;

/** Where an order to delete stands. */
public enum RunState {
    ASKED,
    /** A second person has agreed; the next run of the job does it. */
    CONFIRMED,
    CANCELLED,
    DONE
}
