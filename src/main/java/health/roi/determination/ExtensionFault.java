package health.roi.determination;

/** Why an announced extension does not move the deadline (45 CFR 164.524(b)(2)(ii), and the states' shorter laws). */
public enum ExtensionFault {
    NO_REASON,
    NOTICE_UNDATED,
    NOTICE_LATE,
    NOT_ALLOWED,
    NO_NEW_DATE,
    NEW_DATE_TOO_LATE
}
