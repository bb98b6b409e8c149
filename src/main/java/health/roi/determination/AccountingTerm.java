package health.roi.determination;

/** A number of the law on the accounting of disclosures (45 CFR 164.528, 42 CFR 2.25). */
public enum AccountingTerm {
    DAYS_TO_ANSWER,
    DAYS_OF_EXTENSION,
    MONTHS_BETWEEN_FREE,
    DAYS_OF_ORAL_SUSPENSION,
    PEOPLE_OF_PROTOCOL,
    PART2_YEARS_BACK
}
