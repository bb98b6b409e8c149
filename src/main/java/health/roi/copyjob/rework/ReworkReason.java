package health.roi.copyjob.rework;

/** Why a document has to be copied again. */
public enum ReworkReason {
    PAGES_MISSING,
    ILLEGIBLE,
    /** A page is about another patient. */
    WRONG_PATIENT_PAGE,
    WRONG_ORDER,
    /** Pages are of other dates of service than were asked for. */
    DATES_OUTSIDE,
    OTHER
}
