package health.roi.determination;

/** Why a record is not released, in the order in which reasons are reported. */
public enum ReasonCode {
    WRONG_PATIENT("45 CFR 164.502(a)"),
    OUTSIDE_REQUEST_SCOPE("45 CFR 164.502(b), 164.524(b)(1)"),
    OUTSIDE_AUTHORIZATION("45 CFR 164.508(a)(1)"),
    OUTSIDE_ORDER("45 CFR 164.512(e)(1)(i), (f)(1)(ii)"),
    OUTSIDE_REPRESENTATIVE_AUTHORITY("45 CFR 164.502(g)(2)"),
    LITIGATION_PREPARATION("45 CFR 164.524(a)(1)(ii)"),
    PSYCHOTHERAPY_NOTES("45 CFR 164.508(a)(2), 164.524(a)(1)(i)"),
    PART2_CONSENT_REQUIRED("42 CFR 2.31, 2.33"),
    PART2_ORDER_REQUIRED("42 CFR 2.61-2.67"),
    SUD_COUNSELING_NOTES("42 CFR 2.31(b)"),
    SPECIFIC_PERMISSION_REQUIRED("45 CFR 160.203(b)"),
    MINOR_CONTROLS_RECORD("45 CFR 164.502(g)(3)(i)"),
    SELF_PAY_RESTRICTION("45 CFR 164.522(a)(1)(vi)"),
    AGREED_RESTRICTION("45 CFR 164.522(a)(1)(iii)"),
    ACCESS_DENIED("45 CFR 164.524(a)(2)-(3)"),
    RECORD_UNSIGNED("42 CFR 482.24(c)(1)");

    private final String citation;

    ReasonCode(String citation) {
        this.citation = citation;
    }

    /**
     * The provision behind the reason. {@link #SPECIFIC_PERMISSION_REQUIRED} rests on a state's law, so a {@link Reason} of
     * that code cites the statute; here stands the provision by which the stricter state law prevails.
     */
    public String citation() {
        return citation;
    }
}
