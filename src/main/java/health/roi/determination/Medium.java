package health.roi.determination;

/** The form in which the copy is asked for. */
public enum Medium {
    PAPER,
    ELECTRONIC
}
