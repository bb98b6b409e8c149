package health.roi.audit;

/** Which decisions keep the facts that they were made on. */
public enum DecisionKind {
    APPROVAL,
    DENIAL,
    DELIVERY,
    DOWNLOAD
}
