package health.roi.request.denial;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A licensed health care professional.
 *
 * @param licence the number of the licence
 */
public record Professional(String name, String licence) {

    private static final Set<String> TITLES = Set.of("DR", "MD", "DO", "PHD", "PSYD", "RN", "NP", "PA", "LICSW", "LP");

    /**
     * However written, one person is not two: the same licence, the same number with a name in common (a licence's state is
     * written in many ways), or the same names.
     */
    boolean samePersonAs(Professional other) {
        if (other == null) {
            return false;
        }
        Set<String> common = new HashSet<>(names());
        common.retainAll(other.names());
        return bare(licence).equals(bare(other.licence))
                || (!digits().isEmpty() && digits().equals(other.digits()) && !common.isEmpty())
                || (!names().isEmpty() && names().equals(other.names()));
    }

    private String digits() {
        return licence.replaceAll("\\D", "").replaceFirst("^0+", "");
    }

    /** In any order; titles stand in front, or behind a comma. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        String[] parts = name.toUpperCase(Locale.ROOT).replace(".", "").split(",");
        for (int part = 0; part < parts.length; part++) {
            List<String> words = Arrays.stream(parts[part].split("[^\\p{L}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            for (int word = 0; word < words.size(); word++) {
                boolean title = TITLES.contains(words.get(word)) && (part > 0 || word == 0);
                if (!title) {
                    names.add(words.get(word));
                }
            }
        }
        return names;
    }

    private static String bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
