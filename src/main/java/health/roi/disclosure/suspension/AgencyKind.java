package health.roi.disclosure.suspension;

/** Who may ask that an accounting is held back: 45 CFR 164.528(a)(2)(i). */
public enum AgencyKind {
    HEALTH_OVERSIGHT,
    LAW_ENFORCEMENT
}
