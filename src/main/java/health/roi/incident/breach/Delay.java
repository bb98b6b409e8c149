package health.roi.incident.breach;

import health.roi.determination.BreachTerm;
import health.roi.determination.BreachTerms;
import java.time.LocalDate;

/**
 * A law enforcement official stated that notices would impede an investigation or harm national security (45 CFR 164.412).
 *
 * @param until the last day, or null: an oral statement then lasts as long as the law lets it
 */
public record Delay(DelayForm form, LocalDate statedOn, LocalDate until) {

    /** The last day for which an oral statement of that day can hold a notice back. */
    public static LocalDate lastDayOfOral(LocalDate statedOn) {
        return statedOn.plusDays(BreachTerms.number(BreachTerm.DAYS_OF_ORAL_DELAY, statedOn));
    }

    /** The last day on which no notice may go out. */
    public LocalDate lastDay() {
        return until == null ? lastDayOfOral(statedOn) : until;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(statedOn) && !day.isAfter(lastDay());
    }
}
