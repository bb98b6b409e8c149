package health.roi.billing.estimate;

/** How an estimate was told. */
public enum Told {
    LETTER,
    PHONE,
    EMAIL,
    IN_PERSON,
    PORTAL
}
