package health.roi.determination;

/** What the law makes a custodian keep. */
public enum RetainedKind {
    AUTHORIZATION,
    REQUEST,
    /** Who did what, with which record. */
    TRAIL,
    LETTER,
    DENIAL,
    EXTENSION,
    DISCLOSURE,
    RESTRICTION,
    ACCOUNTING,
    INCIDENT
}
