package health.roi.determination;

/** The legal ground on which a release rests. A request without one has no basis, written {@code null}. */
public enum Basis {
    PATIENT_ACCESS("45 CFR 164.524"),
    ACCESS_DIRECTIVE("45 CFR 164.524(c)(3)(ii)"),
    AUTHORIZATION("45 CFR 164.508"),
    TREATMENT("45 CFR 164.506(c)(2)"),
    PAYMENT("45 CFR 164.506(c)(3)"),
    OPERATIONS("45 CFR 164.506(c)(4)"),
    COURT_ORDER("45 CFR 164.512(e)(1)(i)"),
    SUBPOENA("45 CFR 164.512(e)(1)(ii)"),
    LAW_ENFORCEMENT("45 CFR 164.512(f)(1)(ii)"),
    PUBLIC_HEALTH("45 CFR 164.512(b)"),
    HEALTH_OVERSIGHT("45 CFR 164.512(d)"),
    WORKERS_COMPENSATION("45 CFR 164.512(l)"),
    CORONER("45 CFR 164.512(g)(1)"),
    RESEARCH_WAIVER("45 CFR 164.512(i)"),
    SERIOUS_THREAT("45 CFR 164.512(j)"),
    NOT_PHI("45 CFR 160.103, 164.502(f)");

    private final String citation;

    Basis(String citation) {
        this.citation = citation;
    }

    /** The provision that permits or requires the release. */
    public String citation() {
        return citation;
    }

    /** The right of access, for the patient or to whom the patient directs: its clock runs (45 CFR 164.524(b)(2)). */
    public boolean isAccess() {
        return this == PATIENT_ACCESS || this == ACCESS_DIRECTIVE;
    }

    /** Legal process, where a Part 2 record needs an order and compulsion (42 CFR 2.61-2.67). */
    public boolean isLegalProcess() {
        return this == COURT_ORDER || this == SUBPOENA || this == LAW_ENFORCEMENT;
    }

    /** Whether a disclosure on this basis must appear in an accounting (45 CFR 164.528). */
    public boolean isAccountable() {
        return switch (this) {
            case COURT_ORDER,
                    SUBPOENA,
                    LAW_ENFORCEMENT,
                    PUBLIC_HEALTH,
                    HEALTH_OVERSIGHT,
                    WORKERS_COMPENSATION,
                    CORONER,
                    RESEARCH_WAIVER,
                    SERIOUS_THREAT -> true;
            case PATIENT_ACCESS, ACCESS_DIRECTIVE, AUTHORIZATION, TREATMENT, PAYMENT, OPERATIONS, NOT_PHI -> false;
        };
    }
}
