package health.roi.incident.breach;

/** How an official stated that a notice would impede law enforcement. */
public enum DelayForm {
    /** Written down by the custodian, with who the official is: 30 days at most, 45 CFR 164.412(b). */
    ORAL,
    /** For the time that the statement names, 45 CFR 164.412(a). */
    WRITTEN
}
