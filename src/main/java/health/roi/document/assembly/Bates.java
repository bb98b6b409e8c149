package health.roi.document.assembly;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number that each page of a release bears, the same in every volume: a prefix and at least six digits. */
public record Bates(String prefix) {

    /** What a prefix may be: 1 to 20 letters, digits and hyphens. */
    public static final String PREFIX = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PREFIX);

    public Bates {
        if (!VALID.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a prefix of Bates numbers");
        }
    }

    /** The prefix of a release whose requester asked for none: its tracking number. */
    public static Bates of(String trackingNumber) {
        return new Bates(trackingNumber.replace("-", ""));
    }

    public String number(int page) {
        return prefix + "-" + String.format(Locale.ROOT, "%06d", page);
    }
}
