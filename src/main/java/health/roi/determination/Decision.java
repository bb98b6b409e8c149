package health.roi.determination;

/** What happens to one record. */
public enum Decision {
    RELEASE,
    WITHHOLD,
    PENDING,
    OUT_OF_SCOPE
}
