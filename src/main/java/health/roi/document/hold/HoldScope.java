package health.roi.document.hold;

/** What a legal hold covers. */
public enum HoldScope {
    /** Everything of a patient: the documents of all their records, their requests and packages. */
    PATIENT,
    /** One request, and the records that it asks for. */
    REQUEST
}
