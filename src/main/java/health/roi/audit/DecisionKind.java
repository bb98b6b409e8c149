package health.roi.audit;

/** Which decisions keep the facts that they were made on. */
public enum DecisionKind {
    APPROVAL,
    DENIAL,
    DENIAL_REVIEW,
    EXTENSION,
    QUALITY_CHECK,
    DELIVERY,
    DOWNLOAD,
    WAIVER,
    RESTRICTION,
    CONTENT_DELETION,
    HOLD_RELEASE
}
