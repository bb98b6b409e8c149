package health.roi.disclosure;

import health.roi.determination.Basis;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why something went out, as the accounting of disclosures asks it (45 CFR 164.528(a)(1)): it lists everything but what is
 * excepted there. What the service releases has a {@link Basis}; what was disclosed elsewhere can rest on more.
 */
public enum Ground {
    INDIVIDUAL("45 CFR 164.502(a)(1)(i)", false, "You or your personal representative asked for it"),
    AUTHORIZATION("45 CFR 164.508", false, "You gave written permission"),
    TREATMENT("45 CFR 164.506", false, "Your care"),
    PAYMENT("45 CFR 164.506", false, "Payment for your care"),
    OPERATIONS("45 CFR 164.506", false, "The running of a health care organization"),
    INCIDENTAL("45 CFR 164.502(a)(1)(iii)", false, "It could not be avoided while we did something else"),
    FACILITY_DIRECTORY("45 CFR 164.510(a)", false, "Our list of the people who stay with us"),
    PERSONS_INVOLVED("45 CFR 164.510(b)", false, "People who take part in your care, or disaster relief"),
    NATIONAL_SECURITY("45 CFR 164.512(k)(2)", false, "National security"),
    CUSTODY("45 CFR 164.512(k)(5)", false, "Custody by law enforcement"),
    LIMITED_DATA_SET("45 CFR 164.514(e)", false, "Data without your name or address"),
    NOT_PHI("45 CFR 160.103, 164.502(f)", false, "Information that is no longer protected"),
    REQUIRED_BY_LAW("45 CFR 164.512(a)", true, "A law required it"),
    PUBLIC_HEALTH("45 CFR 164.512(b)", true, "Public health"),
    ABUSE_OR_NEGLECT("45 CFR 164.512(c)", true, "A report of abuse, neglect or violence at home"),
    HEALTH_OVERSIGHT("45 CFR 164.512(d)", true, "An agency that oversees health care"),
    COURT_ORDER("45 CFR 164.512(e)(1)(i)", true, "A court order"),
    SUBPOENA("45 CFR 164.512(e)(1)(ii)", true, "A subpoena or another demand in a court case"),
    LAW_ENFORCEMENT("45 CFR 164.512(f)", true, "Law enforcement"),
    CORONER("45 CFR 164.512(g)", true, "A coroner, medical examiner or funeral director"),
    ORGAN_DONATION("45 CFR 164.512(h)", true, "Organ donation"),
    RESEARCH("45 CFR 164.512(i)", true, "Research"),
    SERIOUS_THREAT("45 CFR 164.512(j)", true, "A serious threat to health or safety"),
    MILITARY("45 CFR 164.512(k)(1)", true, "The military"),
    PROTECTIVE_SERVICES("45 CFR 164.512(k)(3)", true, "Protection of the President and others"),
    MEDICAL_SUITABILITY("45 CFR 164.512(k)(4)", true, "A medical check by the Department of State"),
    GOVERNMENT_BENEFITS("45 CFR 164.512(k)(6)", true, "A government program of benefits"),
    BACKGROUND_CHECK("45 CFR 164.512(k)(7)", true, "The national background check system"),
    WORKERS_COMPENSATION("45 CFR 164.512(l)", true, "Workers' compensation"),
    HHS("45 CFR 164.502(a)(2)(ii)", true, "The Secretary of Health and Human Services"),
    IMPERMISSIBLE("45 CFR 164.528(a)(1), 164.402", true, "A mistake: it should not have gone out");

    private final String citation;
    private final boolean accountable;
    private final String words;

    Ground(String citation, boolean accountable, String words) {
        this.citation = citation;
        this.accountable = accountable;
        this.words = words;
    }

    /** The ground of what the service releases on a basis. */
    public static Ground of(Basis basis) {
        return switch (basis) {
            case PATIENT_ACCESS, ACCESS_DIRECTIVE -> INDIVIDUAL;
            case AUTHORIZATION -> AUTHORIZATION;
            case TREATMENT -> TREATMENT;
            case PAYMENT -> PAYMENT;
            case OPERATIONS -> OPERATIONS;
            case COURT_ORDER -> COURT_ORDER;
            case SUBPOENA -> SUBPOENA;
            case LAW_ENFORCEMENT -> LAW_ENFORCEMENT;
            case PUBLIC_HEALTH -> PUBLIC_HEALTH;
            case HEALTH_OVERSIGHT -> HEALTH_OVERSIGHT;
            case WORKERS_COMPENSATION -> WORKERS_COMPENSATION;
            case CORONER -> CORONER;
            case RESEARCH_WAIVER -> RESEARCH;
            case SERIOUS_THREAT -> SERIOUS_THREAT;
            case NOT_PHI -> NOT_PHI;
        };
    }

    public String citation() {
        return citation;
    }

    /** Whether an accounting lists it. */
    public boolean isAccountable() {
        return accountable;
    }

    /** For the patient to read. */
    public String words() {
        return words;
    }

    /** Whether repeated disclosures to one recipient may be told as one: 164.512 and the Secretary alone, (b)(3). */
    public boolean isGrouped() {
        return accountable && this != IMPERMISSIBLE;
    }

    /** What an agency may ask to be held back: disclosures for oversight and law enforcement alone, (a)(2)(i). */
    public boolean isSuspendable() {
        return this == HEALTH_OVERSIGHT || this == LAW_ENFORCEMENT;
    }

    static Set<Ground> suspendable() {
        return Arrays.stream(values()).filter(Ground::isSuspendable).collect(Collectors.toUnmodifiableSet());
    }
}
