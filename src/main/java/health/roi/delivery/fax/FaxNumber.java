package health.roi.delivery.fax;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A fax number as it is dialled: a plus sign and digits.
 *
 * @param dialled such as +12185550144
 */
public record FaxNumber(String dialled) {

    private static final Pattern WRITTEN = Pattern.compile("[+]?[(]?[0-9][0-9 ().-]{6,23}");
    private static final int NORTH_AMERICAN = 10;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    /** Of a number as people write it; empty where it is none. Ten digits without a plus sign are North American. */
    public static Optional<FaxNumber> of(String written) {
        if (written == null || !WRITTEN.matcher(written.strip()).matches()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new FaxNumber(
                "+" + (digits.length() == NORTH_AMERICAN && !written.strip().startsWith("+") ? "1" : "") + digits));
    }
}
