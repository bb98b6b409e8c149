package health.roi.request;

/** How a closed request ended. */
public enum Resolution {
    RELEASED,
    PARTLY_RELEASED,
    DENIED,
    NO_RECORDS,
    CANCELLED
}
