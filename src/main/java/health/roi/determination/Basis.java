package health.roi.determination;

/** The legal ground on which a release rests. A request without one has no basis, written {@code null}. */
public enum Basis {
    PATIENT_ACCESS,
    ACCESS_DIRECTIVE,
    AUTHORIZATION,
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    COURT_ORDER,
    SUBPOENA,
    LAW_ENFORCEMENT,
    PUBLIC_HEALTH,
    HEALTH_OVERSIGHT,
    WORKERS_COMPENSATION,
    CORONER,
    RESEARCH_WAIVER,
    SERIOUS_THREAT,
    NOT_PHI;

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
