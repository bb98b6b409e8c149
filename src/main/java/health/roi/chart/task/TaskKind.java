package health.roi.chart.task;

/** What a record waits for. */
public enum TaskKind {
    /** Its author's signature; opened by entering or correcting the record as unsigned. */
    SIGN,
    /** A form that belongs to it and is not there. */
    MISSING_FORM
}
