package health.roi.document.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Collects the record numbers and birth dates that stand on the pages of one document: what follows a label, such as
 * "MRN" or "DOB", what has the shape of the installation's own numbers, and beside them what could be a record number and has
 * no label. An account number is not looked for: it is
 * a visit's, and one patient has many.
 */
public final class PageIdentifiers {
    public static final int MAX_PER_PAGE = 50;
    public static final int MAX_IN_ALL = 5_000;

    /** Between a label and its value: a sign or two, and perhaps the end of the line. */
    private static final String GAP = "[ \\t]{0,8}[:#=.-]{0,3}\\s{0,12}[:#=-]?[ \\t]{0,4}";

    private static final Pattern NUMBER_LABEL = Pattern.compile("(?i)(?<![a-z])(?:m\\.?r\\.?n\\.?"
            + "|m\\.?r\\.? ?(?:number|no\\b\\.?|num\\b\\.?|#)"
            + "|med(?:ical|\\.)? ?rec(?:ord|\\.)?s? ?(?:number|no\\b\\.?|num\\b\\.?|id\\b|#)?"
            + "|(?:patient|pt\\.?) ?(?:id\\b\\.?|identifiers?|numbers?|no\\b\\.?|#)"
            + "|chart ?(?:number|no\\b\\.?|#)"
            + "|unit ?(?:number|no\\b\\.?|#)"
            + "|(?:hospital|record) ?(?:number|no\\b\\.?|#))(?: ?\\((?:mrn|ehr)\\))?" + GAP);

    /** As many digits as a record number has; an amount, a date or a telephone number is nobody's in the index. */
    private static final Pattern UNLABELLED =
            Pattern.compile("(?<![A-Za-z0-9./-])[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){4,19}+(?![A-Za-z0-9/])");

    private static final int UNLABELLED_DIGITS = 4;

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9]|[-./](?=[A-Za-z0-9])){2,19}+");

    private static final Pattern BIRTH_LABEL = Pattern.compile("(?i)(?<![a-z])(?:d\\.?o\\.?b\\b\\.?"
            + "|(?:date of birth|birth ?-?date|birthday|birth dt)\\b"
            + "|born(?: on)?\\b)(?: ?/ ?(?:age|sex)| ?\\([^)\\n]{0,20}\\))?" + GAP);

    private final Pattern shaped;
    private final Set<PageIdentifier> found = new LinkedHashSet<>();
    private final Set<PageIdentifier> unlabelled = new LinkedHashSet<>();

    /** @param shapes what record numbers look like here; may be empty */
    public PageIdentifiers(List<NumberShape> shapes) {
        shaped = shapes.isEmpty()
                ? null
                : Pattern.compile("(?<![A-Za-z0-9])(?:"
                        + shapes.stream().map(NumberShape::regex).collect(Collectors.joining("|"))
                        + ")(?![A-Za-z0-9])");
    }

    /** Looks at the text of one page. */
    public void look(int page, String text) {
        Set<PageIdentifier> here = new LinkedHashSet<>();
        Matcher label = NUMBER_LABEL.matcher(text);
        while (label.find() && here.size() < MAX_PER_PAGE) {
            number(page, text, label.end(), here);
        }
        if (shaped != null) {
            Matcher number = shaped.matcher(text);
            while (number.find() && here.size() < MAX_PER_PAGE) {
                here.add(new PageIdentifier(page, IdentifierKind.RECORD_NUMBER, number.group()));
            }
        }
        Matcher birth = BIRTH_LABEL.matcher(text);
        while (birth.find() && here.size() < MAX_PER_PAGE) {
            WrittenDates.at(text, birth.end())
                    .ifPresent(date -> here.add(new PageIdentifier(page, IdentifierKind.BIRTH_DATE, date)));
        }
        here.stream().limit(MAX_IN_ALL - found.size()).forEach(found::add);
        unlabelled(page, text, here);
    }

    public List<PageIdentifier> found() {
        return new ArrayList<>(found);
    }

    /** What could be a record number and has no label; as many as there may be of the others, beside them. */
    public List<PageIdentifier> unlabelled() {
        return new ArrayList<>(unlabelled);
    }

    private void unlabelled(int page, String text, Set<PageIdentifier> here) {
        Matcher number = UNLABELLED.matcher(text);
        int room = Math.min(unlabelled.size() + MAX_PER_PAGE, MAX_IN_ALL);
        while (unlabelled.size() < room && number.find()) {
            String value = number.group().toUpperCase(Locale.ROOT);
            boolean labelled = here.contains(new PageIdentifier(page, IdentifierKind.RECORD_NUMBER, value));
            if (!labelled
                    && value.chars().filter(Character::isDigit).count() >= UNLABELLED_DIGITS
                    && WrittenDates.at(text, number.start()).isEmpty()) {
                unlabelled.add(new PageIdentifier(page, IdentifierKind.UNLABELLED_NUMBER, value));
            }
        }
    }

    private static void number(int page, String text, int start, Set<PageIdentifier> here) {
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        if (number.lookingAt()
                && number.group().chars().filter(Character::isDigit).count() >= 3
                && WrittenDates.at(text, start).isEmpty()) {
            here.add(new PageIdentifier(
                    page, IdentifierKind.RECORD_NUMBER, number.group().toUpperCase(Locale.ROOT)));
        }
    }
}
