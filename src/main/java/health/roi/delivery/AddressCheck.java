package health.roi.delivery;

/** How one knows that a fax number is the recipient's. */
public enum AddressCheck {
    /** It was given twice, and both are the same. */
    TWICE,
    /** It is the one of the custodian's directory. */
    DIRECTORY
}
