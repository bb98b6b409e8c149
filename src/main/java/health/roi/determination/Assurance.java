package health.roi.determination;

/** The satisfactory assurance that came with a subpoena that no judge signed (45 CFR 164.512(e)(1)(ii)). */
public enum Assurance {
    NONE,
    NOTICE_TO_PATIENT,
    QUALIFIED_PROTECTIVE_ORDER
}
