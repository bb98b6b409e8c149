package health.roi.disclosure.suspension;

/** How the agency stated it. */
public enum StatementForm {
    /** 45 CFR 164.528(a)(2)(ii): the official is identified, and it lasts 30 days at most. */
    ORAL,
    /** 45 CFR 164.528(a)(2)(i): for the time that the statement names. */
    WRITTEN
}
