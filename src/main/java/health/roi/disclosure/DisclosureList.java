package health.roi.disclosure;

/** Which of a patient's disclosures are listed. */
public enum DisclosureList {
    ALL,
    /** What an accounting under 45 CFR 164.528 must list. */
    ACCOUNTING,
    /** Substance use disorder records on the patient's consent, of three years, 42 CFR 2.25. */
    PART2
}
