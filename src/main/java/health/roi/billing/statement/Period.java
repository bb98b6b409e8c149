package health.roi.billing.statement;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of which the first and the last count. */
public record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    /**
     * Without a last day until today, without a first one the 30 days up to the last. Refuses with {@code parameter-invalid}
     * one that is longer than 366 days or ends before it begins.
     */
    static Period of(LocalDate first, LocalDate last, LocalDate today) {
        LocalDate to = last == null ? today : last;
        if (to.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw ProblemException.field(
                    ProblemType.PARAMETER_INVALID, "to", "year-" + FIRST_YEAR + "-to-" + LAST_YEAR);
        }
        LocalDate from = first == null ? to.minusDays(USUAL_DAYS - 1) : first;
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= LONGEST_DAYS) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "from", "up-to-366-days-before-to");
        }
        return new Period(from, to);
    }
}
