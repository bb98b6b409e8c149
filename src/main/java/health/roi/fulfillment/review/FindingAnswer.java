package health.roi.fulfillment.review;

/** What a reviewer says of flagged pages. */
public enum FindingAnswer {
    /** They are the patient's all the same: the mother's number in a newborn's chart, an earlier number, a misprint. */
    BELONGS_TO_PATIENT,
    /** None of them goes out; the answer keeps them back as another patient's. */
    WITHHOLD_PAGE,
    /** What is not the patient's is kept back already, on each of them. */
    REDACTED,
    /** The record is to be collected again: the quality check has to fail. */
    REWORK
}
