package health.roi.determination;

/** What the law makes a custodian keep. */
public enum RetainedKind {
    AUTHORIZATION,
    REQUEST,
    LETTER,
    DENIAL,
    EXTENSION,
    DISCLOSURE,
    RESTRICTION,
    ACCOUNTING,
    INCIDENT
}
