package health.roi.determination;

/** Who asks. An {@link #INSURER} writes life, auto or disability policies; one that pays for care is a {@link #HEALTH_PLAN}. */
public enum RequesterKind {
    PATIENT,
    PERSONAL_REPRESENTATIVE,
    HEALTH_CARE_PROVIDER,
    HEALTH_PLAN,
    ATTORNEY,
    INSURER,
    EMPLOYER,
    COURT,
    LAW_ENFORCEMENT,
    PUBLIC_HEALTH_AUTHORITY,
    HEALTH_OVERSIGHT_AGENCY,
    SOCIAL_SECURITY,
    WORKERS_COMPENSATION,
    CORONER,
    RESEARCHER,
    OTHER;

    /** Asks by virtue of an office, so the office must be verified and not only the person (45 CFR 164.514(h)). */
    boolean holdsOffice() {
        return switch (this) {
            case COURT,
                    LAW_ENFORCEMENT,
                    PUBLIC_HEALTH_AUTHORITY,
                    HEALTH_OVERSIGHT_AGENCY,
                    WORKERS_COMPENSATION,
                    CORONER -> true;
            case PATIENT,
                    PERSONAL_REPRESENTATIVE,
                    HEALTH_CARE_PROVIDER,
                    HEALTH_PLAN,
                    ATTORNEY,
                    INSURER,
                    EMPLOYER,
                    SOCIAL_SECURITY,
                    RESEARCHER,
                    OTHER -> false;
        };
    }
}
