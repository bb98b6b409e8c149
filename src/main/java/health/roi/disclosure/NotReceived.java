package health.roi.disclosure;

/** How one knows that what was sent reached nobody. */
public enum NotReceived {
    /** The envelope came back as it had been closed. */
    RETURNED_UNOPENED,
    NOT_COLLECTED,
    /** Nobody opened the link. */
    NEVER_FETCHED,
    /** The fax or the message did not get through. */
    NOT_TRANSMITTED
}
