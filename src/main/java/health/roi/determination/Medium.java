package health.roi.determination;

/** M */
public enum Medium {
    PAPER,
    ELECTRONIC,
    FILM
}
