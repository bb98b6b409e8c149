package health.roi.request;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;

/** Triage, most urgent first, each with the service target in calendar days. A target is a promise, not the law. */
public enum Priority {
    CARE_TODAY(0),
    LEGAL_DUE_DATE(7),
    PATIENT(5),
    BENEFITS(7),
    THIRD_PARTY(10),
    AUDIT(20);

    private final int targetDays;

    Priority(int targetDays) {
        this.targetDays = targetDays;
    }

    /** Its place in a list that shows the most urgent first, from 0. */
    public int rank() {
        return ordinal();
    }

    public int targetDays() {
        return targetDays;
    }

    /** Where the front desk does not say otherwise. */
    public static Priority of(RequesterKind requester, Purpose purpose, boolean emergency) {
        if (emergency || purpose == Purpose.TREATMENT) {
            return CARE_TODAY;
        }
        return switch (requester) {
            case COURT, LAW_ENFORCEMENT, CORONER, PUBLIC_HEALTH_AUTHORITY -> LEGAL_DUE_DATE;
            case PATIENT, PERSONAL_REPRESENTATIVE -> PATIENT;
            case SOCIAL_SECURITY, WORKERS_COMPENSATION -> BENEFITS;
            case HEALTH_PLAN, HEALTH_OVERSIGHT_AGENCY -> AUDIT;
            case HEALTH_CARE_PROVIDER, ATTORNEY, INSURER, EMPLOYER, RESEARCHER, OTHER -> THIRD_PARTY;
        };
    }
}
