package health.roi.billing.statement;

/** How many days after it was due an invoice is still owed. */
public enum AgeingBand {
    /** On the day itself, too. */
    NOT_DUE,
    DAYS_1_TO_30,
    DAYS_31_TO_60,
    DAYS_61_TO_90,
    OVER_90_DAYS
}
