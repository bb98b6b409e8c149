package health.roi.fulfillment.review;

import health.roi.document.finding.IdentifierKind;

/** Why pages are to be looked at. */
public enum FindingKind {
    /** They name a medical record number that is not the patient's. */
    RECORD_NUMBER,
    BIRTH_DATE,
    /** They bear a number that is another patient's record number in the index, without saying what it is. */
    UNLABELLED_NUMBER,
    /** They have no text that could be searched: nobody but a reader can say what they hold. */
    NO_TEXT;

    static FindingKind of(IdentifierKind kind) {
        return switch (kind) {
            case RECORD_NUMBER -> RECORD_NUMBER;
            case BIRTH_DATE -> BIRTH_DATE;
            case UNLABELLED_NUMBER -> UNLABELLED_NUMBER;
        };
    }
}
