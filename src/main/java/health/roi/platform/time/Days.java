package health.roi.platform.time;

import java.time.LocalDate;

/** Days as people write them down. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** Whether a day can be meant: JSON can name years that no database holds. */
    public static boolean isUsual(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
