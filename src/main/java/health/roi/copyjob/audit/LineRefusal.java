package health.roi.copyjob.audit;

/** Why a line of an audit made no request. */
public enum LineRefusal {
    /** The facility has no such record number, or the custodian no such patient. */
    PATIENT_UNKNOWN,
    /** The record number is there, and the chart has another birth date. */
    BIRTH_DATE_DIFFERS,
    /** An earlier line means the same patient. */
    PATIENT_REPEATED
}
