package health.roi.request.letter;

import health.roi.determination.Scope;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was asked for, in words for a letter. */
final class RequestWords {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    private RequestWords() {}

    /** Such as "lab result, operative note from January 1, 2024 to December 31, 2024". */
    static String askedFor(Scope scope) {
        return kinds(scope) + period(scope.from(), scope.to());
    }

    private static String kinds(Scope scope) {
        if (scope.documentKinds().isEmpty() || scope.documentKinds().contains(Scope.ALL)) {
            return "all records";
        }
        return scope.documentKinds().stream()
                .map(kind -> kind.replace('_', ' ').toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", ", "records of these kinds: ", ""));
    }

    private static String period(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        if (from == null) {
            return " up to " + DATE.format(to);
        }
        if (to == null) {
            return " since " + DATE.format(from);
        }
        return from.equals(to) ? " of " + DATE.format(from) : " from " + DATE.format(from) + " to " + DATE.format(to);
    }
}
