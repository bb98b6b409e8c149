package health.roi.document.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date of birth in the ways in which Americans and their computers write one. */
final class WrittenDates {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern DATE = Pattern.compile("(?i)"
            + "(?<iso>(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d))"
            + "|(?<plain>(\\d{4})(\\d{2})(\\d{2})(?!\\d))"
            + "|(?<us>(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?!\\d))"
            + "|(?<named>([a-z]{3,9})\\.? {0,2}(\\d{1,2})(?:st|nd|rd|th)?,? {0,2}(\\d{4})(?!\\d))"
            + "|(?<day>(\\d{1,2})[- ]{0,2}([a-z]{3,9})\\.?,?[- ]{0,2}(\\d{4}|\\d{2})(?!\\d))");

    private WrittenDates() {}

    /** The date that begins at a place of the text: {@code 1975-05-01}, or {@code 75-05-01} with a short year. */
    static Optional<String> at(String text, int start) {
        Matcher date = DATE.matcher(text).region(start, text.length());
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        if (date.group("iso") != null) {
            return written(date.group(2), date.group(3), date.group(4));
        }
        if (date.group("plain") != null) {
            return written(date.group(6), date.group(7), date.group(8));
        }
        if (date.group("us") != null) {
            Optional<String> monthFirst = written(date.group(12), date.group(10), date.group(11));
            return monthFirst.isPresent() ? monthFirst : written(date.group(12), date.group(11), date.group(10));
        }
        return date.group("named") != null
                ? written(date.group(16), month(date.group(14)), date.group(15))
                : written(date.group(20), month(date.group(19)), date.group(18));
    }

    private static String month(String name) {
        int place = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return place % 3 == 0 ? String.valueOf(place / 3 + 1) : "0";
    }

    private static Optional<String> written(String year, String month, String day) {
        // A leap year of any century lets 29 February pass where only two digits are known.
        int fullYear = year.length() == 2 ? 2_000 + Integer.parseInt(year) : Integer.parseInt(year);
        if (fullYear < 1_850) {
            return Optional.empty();
        }
        try {
            String date = LocalDate.of(fullYear, Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
            return Optional.of(year.length() == 2 ? date.substring(2) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
