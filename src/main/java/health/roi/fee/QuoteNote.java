package health.roi.fee;

/** What whoever reads a quote must know. */
public enum QuoteNote {
    /** A patient's copy on paper or film whose cost is not given: the quote is the state's page price. */
    FEDERAL_COST_NOT_COMPUTED,
    /** The schedule asks for the actual cost of something, and it is not given: it is missing from the quote. */
    ACTUAL_COST_NOT_GIVEN,
    /** An indexed schedule whose figures have been due for renewal since. */
    SCHEDULE_MAY_BE_OUTDATED
}
