package health.roi.determination;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How facts are put into a sentence that can be read aloud. */
final class Words {
    /** What is quoted of a document kind: a code, and nothing that someone may have typed into its place. */
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.US))
            .toList();

    private Words() {}

    /** The long form of the United States, such as {@code October 31, 2026}. */
    static String date(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth() + ", " + day.getYear();
    }

    /** The span of a scope that has at least one end. */
    static String span(LocalDate from, LocalDate to) {
        if (from == null) {
            return date(to) + " or earlier";
        }
        return to == null ? date(from) + " or later" : date(from) + " to " + date(to);
    }

    /** A document kind such as {@code progress note}; the code itself is not what people say. */
    static String kind(String code) {
        return KIND.matcher(code).matches() ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : "other";
    }

    /** Such as {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
