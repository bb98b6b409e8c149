package health.roi.incident.breach;

/** Who has to be told of a breach. */
public enum Duty {
    /** The custodian, by the business associate at which it happened. */
    ASSOCIATE,
    INDIVIDUALS,
    /** The prominent media outlets of one state. */
    MEDIA,
    /** The Secretary of Health and Human Services. */
    HHS
}
