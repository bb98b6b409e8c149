package health.roi.chart.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as they are compared: without case, accents, spaces and punctuation, so that "O'Brien-Núñez", "OBRIEN NUNEZ" and
 * "obrien nunez" are one.
 */
public final class Names {

    /** Accents of Latin, Greek and Cyrillic letters only: in other scripts a mark can be a letter of its own. */
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Greater than every character that a key can hold. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private Names() {}

    /** The key under which a person is found: {@code family,given}, sorted by family name first. */
    public static String key(String family, String given) {
        return part(family) + "," + part(given);
    }

    /** One name, normalised; empty for null and for a name without a letter or digit. */
    public static String part(String name) {
        if (name == null) {
            return "";
        }
        // Upper case first: it turns the sharp s into two letters and the dotless i into a plain one.
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(withoutStrokes(plain)).replaceAll("");
    }

    /** The end, exclusive, of the keys that begin with the prefix: a prefix search is {@code >= prefix and < end}. */
    public static String endOf(String prefix) {
        return prefix + LAST;
    }

    /** Letters that Unicode does not take apart, as they are typed where the keyboard has none of them. */
    private static String withoutStrokes(String text) {
        return text.replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
