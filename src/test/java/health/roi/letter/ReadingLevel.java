package health.roi.letter;

import java.util.Locale;
import java.util.regex.Pattern;

/** The grade of Flesch and Kincaid, with syllables counted by groups of vowels. */
final class ReadingLevel {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingLevel() {}

    static double grade(String text) {
        int start = text.indexOf("Dear ");
        // What stands before is addresses, and a full stop within a number or an abbreviation ends no sentence.
        String prose = text.substring(text.indexOf(':', start) + 1)
                .replaceAll("U\\.S\\.|S\\.W\\.|D\\.C\\.", "US")
                .replaceAll("[0-9][0-9A-Za-z().+-]*[0-9A-Za-z)]", "1");
        int sentences = prose.split("[.:?;]\\s").length;
        int words = 0;
        int syllables = 0;
        for (String word : prose.toLowerCase(Locale.ROOT).split("[^a-z']+")) {
            if (!word.isEmpty()) {
                words++;
                syllables += syllables(word);
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static int syllables(String word) {
        String spoken = word.endsWith("e") && !word.endsWith("le") ? word.substring(0, word.length() - 1) : word;
        return (int) Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
