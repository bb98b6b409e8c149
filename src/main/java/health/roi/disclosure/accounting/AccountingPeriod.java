package health.roi.disclosure.accounting;

import health.roi.determination.Retention;
import java.time.LocalDate;

/**
 * The days of which an accounting tells; both count.
 *
 * @param from never before {@link #FIRST}
 */
public record AccountingPeriod(LocalDate from, LocalDate to) {

    /** The day on which the Privacy Rule had to be complied with: nothing before it is accounted for. */
    public static final LocalDate FIRST = LocalDate.of(2003, 4, 14);

    /**
     * What is accounted for where it is asked for on that day: the six years before (45 CFR 164.528(a)(1)), or less where
     * less is asked for (a)(3).
     *
     * @param askedFrom null is as far back as the law reaches
     * @param askedTo null is the day of asking
     */
    public static AccountingPeriod of(LocalDate receivedOn, LocalDate askedFrom, LocalDate askedTo) {
        LocalDate earliest = later(FIRST, Retention.accountingFrom(receivedOn));
        return new AccountingPeriod(
                askedFrom == null ? earliest : later(earliest, askedFrom),
                askedTo == null || askedTo.isAfter(receivedOn) ? receivedOn : askedTo);
    }

    /** Whether no day lies inside. */
    public boolean hasNoDay() {
        return to.isBefore(from);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean contains(AccountingPeriod other) {
        return contains(other.from) && contains(other.to);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
