package health.roi.letter;

import health.roi.determination.FindingCode;
import health.roi.determination.ReasonCode;
import health.roi.determination.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is wrong and how to mend it, for every finding that blocks and a requester can mend.
 *
 * <p>That a patient has records of a protected kind is itself protected (42 CFR 2.13(c) and the states' laws). So there are
 * no words for the reasons that keep such records back; there is one sentence on permission by name, which is said to
 * everybody who mends a form and says nothing of the chart.
 */
public final class DefectWords {

    /** Nobody can mend it, and whoever is feared must not hear of it (45 CFR 164.502(g)(5)). */
    private static final FindingCode KEPT_TO_OURSELVES = FindingCode.REPRESENTATIVE_ENDANGERMENT_REVIEW;

    private static final Map<String, Defect> WORDS = parse(resource("/letter/defects.txt"));

    private DefectWords() {}

    /**
     * @throws IllegalArgumentException for a code that a requester cannot mend
     */
    public static Defect of(String code) {
        Defect defect = WORDS.get(code);
        if (defect == null) {
            throw new IllegalArgumentException("no words for a code that a requester cannot mend");
        }
        return defect;
    }

    /** Whether a letter can ask the requester to mend it. */
    public static boolean has(String code) {
        return WORDS.containsKey(code);
    }

    /** Fails where the words are not complete, which loading this class does already. */
    static void check() {
        wanted().forEach(DefectWords::of);
    }

    /** Lines of {@code CODE | what is wrong | what to do}; {@code #} starts a comment. */
    static Map<String, Defect> parse(String table) {
        Map<String, Defect> words = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\|", -1);
            if (cells.length != 3 || Arrays.stream(cells).anyMatch(String::isBlank)) {
                throw new IllegalStateException("not code, problem and remedy: " + line);
            }
            String code = cells[0].strip();
            if (words.put(code, new Defect(code, cells[1].strip(), cells[2].strip())) != null) {
                throw new IllegalStateException(code + " stands twice");
            }
        }
        if (!words.keySet().equals(wanted())) {
            Set<String> difference = new TreeSet<>(wanted());
            words.keySet().stream().filter(code -> !difference.remove(code)).forEach(difference::add);
            throw new IllegalStateException("the words for defects lack or do not know " + difference);
        }
        return words;
    }

    private static Set<String> wanted() {
        Set<String> wanted = Arrays.stream(FindingCode.values())
                .filter(code -> code.severity() == Severity.BLOCKING && code != KEPT_TO_OURSELVES)
                .map(Enum::name)
                .collect(Collectors.toSet());
        wanted.add(ReasonCode.SPECIFIC_PERMISSION_REQUIRED.name());
        return wanted;
    }

    private static String resource(String path) {
        try (InputStream in = DefectWords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
