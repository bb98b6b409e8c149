package health.roi.incident;

/** What went wrong. */
public enum IncidentKind {
    /** It was sent to somebody else than it was for. */
    WRONG_RECIPIENT,
    /** The recipient was right, the address or number was not. */
    WRONG_ADDRESS,
    /** Pages of another patient were among it. */
    OTHER_PATIENTS_PAGES,
    /** More went out than was permitted. */
    TOO_MUCH,
    /** It came back opened. */
    RETURNED_OPENED,
    OTHER
}
