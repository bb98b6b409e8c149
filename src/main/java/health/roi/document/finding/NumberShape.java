package health.roi.document.finding;

import java.util.regex.Pattern;

/**
 * What the record numbers of an installation look like, so that they are found without a label too.
 *
 * @param pattern 9 stands for a digit and A for a letter; everything else for itself: {@code A9999999}, {@code 99-99-99}
 */
public record NumberShape(String pattern) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9./-]{5,20}");

    public NumberShape {
        if (!ALLOWED.matcher(pattern).matches()
                || pattern.chars().filter(c -> c == '9').count() < 4) {
            throw new IllegalArgumentException(
                    "a record number has 5 to 20 capitals, digits, dots, slashes or hyphens, of which 4 or more are a 9");
        }
    }

    String regex() {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '9' ? "[0-9]" : c == 'A' ? "[A-Z]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
