package health.roi.disclosure;

/** Who made a disclosure, or where it was written down first. */
public enum Source {
    /** A delivery of this service. */
    RELEASE,
    OTHER_SYSTEM,
    BY_HAND,
    BUSINESS_ASSOCIATE
}
