package health.roi.request.denial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A licensed health care professional.
 *
 * @param licence the number of the licence
 */
public record Professional(String name, String licence) {

    private static final Set<String> TITLES = Set.of("DR", "MD", "DO", "PHD", "PSYD", "RN", "NP", "PA", "LICSW", "LP");

    /** By the licence or by the name, however written: one person is not two. */
    boolean samePersonAs(Professional other) {
        return other != null && (number().equals(other.number()) || names().equals(other.names()));
    }

    /** The digits alone, because the state and the kind are written in many ways; all of it where there are none. */
    private String number() {
        String digits = licence.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.isEmpty() ? licence.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "") : digits;
    }

    /** Without titles and initials, in any order. */
    private Set<String> names() {
        return Arrays.stream(name.toUpperCase(Locale.ROOT).replace(".", "").split("[^\\p{L}]+"))
                .filter(part -> part.length() > 1 && !TITLES.contains(part))
                .collect(Collectors.toUnmodifiableSet());
    }
}
