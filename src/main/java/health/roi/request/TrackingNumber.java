package health.roi.request;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What people quote: eight random characters and a check character, such as {@code K7M2-X4QR-9}. The 31 characters leave
 * out those that are taken for one another (0 O, 1 I L); because 31 is a prime and every place has its own weight,
 * one wrong character or two swapped ones never give another valid number.
 */
public final class TrackingNumber {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private TrackingNumber() {}

    public static String random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return format(text.append(check(text)).toString());
    }

    /** The number as it is stored, from whatever somebody typed; nothing where the check character does not fit. */
    public static Optional<String> parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean known = text.length() == LENGTH + 1 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && check(text.substring(0, LENGTH)) == text.charAt(LENGTH)
                ? Optional.of(format(text))
                : Optional.empty();
    }

    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (i + 2) * ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static String format(String text) {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.charAt(8);
    }
}
