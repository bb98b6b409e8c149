package health.roi.billing.approval;

/** How the requester gave its word. */
public enum ApprovedHow {
    PHONE,
    EMAIL,
    LETTER,
    PORTAL
}
