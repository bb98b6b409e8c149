package health.roi.determination;

import java.time.LocalDate;
import java.time.Period;

/** The patient's two dates, each null when unknown. */
public record PatientFacts(LocalDate birthDate, LocalDate deceasedOn) {
    static final PatientFacts UNKNOWN = new PatientFacts(null, null);

    private static final int AGE_OF_MAJORITY = 18;
    private static final int YEARS_OF_PROTECTION_AFTER_DEATH = 50;

    /**
     * Under 18 on that day; who has no known birth date is taken for a minor, which protects more. Someone born on 29
     * February has not completed a year before 1 March of a common year.
     */
    boolean minorOn(LocalDate day) {
        return birthDate == null || Period.between(birthDate, day).getYears() < AGE_OF_MAJORITY;
    }

    /**
     * Dead for more than 50 years on that day, so that the information is no longer protected (45 CFR 160.103): the
     * anniversary itself still is. The 50 years of a death on 29 February are over with 28 February of a common year.
     */
    boolean unprotectedOn(LocalDate day) {
        return deceasedOn != null && day.isAfter(deceasedOn.plusYears(YEARS_OF_PROTECTION_AFTER_DEATH));
    }
}
