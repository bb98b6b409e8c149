package health.roi.determination;

/** A number of the law on the notification of breaches (45 CFR 164.400 to 164.414). */
public enum BreachTerm {
    DAYS_TO_NOTIFY,
    /** More residents of one state than this: the media are told. */
    MORE_PEOPLE_FOR_MEDIA,
    /** As many people as this, wherever they live: the Secretary is told with them. */
    PEOPLE_FOR_HHS,
    DAYS_AFTER_YEAR,
    DAYS_OF_ASSOCIATE,
    DAYS_OF_ORAL_DELAY
}
