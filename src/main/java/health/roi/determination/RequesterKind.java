package health.roi.determination;

/** Who asks. An {@link #INSURER} writes life, auto or disability policies; one that pays for care is a {@link #HEALTH_PLAN}. */
public enum RequesterKind {
    PATIENT("the patient"),
    PERSONAL_REPRESENTATIVE("a personal representative"),
    HEALTH_CARE_PROVIDER("a health care provider"),
    HEALTH_PLAN("a health plan"),
    ATTORNEY("an attorney"),
    INSURER("an insurer"),
    EMPLOYER("an employer"),
    COURT("a court"),
    LAW_ENFORCEMENT("law enforcement"),
    PUBLIC_HEALTH_AUTHORITY("a public health authority"),
    HEALTH_OVERSIGHT_AGENCY("a health oversight agency"),
    SOCIAL_SECURITY("Social Security"),
    WORKERS_COMPENSATION("a workers' compensation program"),
    CORONER("a coroner"),
    RESEARCHER("a researcher"),
    OTHER("a requester of another kind");

    private final String words;

    RequesterKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

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
