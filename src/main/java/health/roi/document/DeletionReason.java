package health.roi.document;

/** Why a document is deleted. */
public enum DeletionReason {
    /** The law does not make the custodian keep it any longer. */
    RETENTION_ENDED,
    /** The pages are another patient's, and were filed here by mistake. */
    WRONG_PATIENT,
    /** The same pages were scanned twice. */
    DUPLICATE_SCAN
}
