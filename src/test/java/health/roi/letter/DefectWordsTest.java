package health.roi.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.FindingCode;
import health.roi.determination.ReasonCode;
import health.roi.determination.Severity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefectWordsTest {

    private static final Pattern PROTECTED =
            Pattern.compile("hiv|aids|psych|therap|mental|counsel|substance|drug|alcohol"
                    + "|addict|genetic|reproduct|part 2|category|notes");

    @Test
    void everyBlockingFindingHasWordsButTheOneThatNobodyMends() {
        for (FindingCode code : FindingCode.values()) {
            boolean told =
                    code.severity() == Severity.BLOCKING && code != FindingCode.REPRESENTATIVE_ENDANGERMENT_REVIEW;
            assertEquals(told, DefectWords.has(code.name()), code.name());
        }
    }

    @Test
    void noReasonThatRestsOnTheChartHasWords() {
        for (ReasonCode code : ReasonCode.values()) {
            assertEquals(code == ReasonCode.SPECIFIC_PERMISSION_REQUIRED, DefectWords.has(code.name()), code.name());
        }
        assertThrows(IllegalArgumentException.class, () -> DefectWords.of("WRONG_PATIENT"));
    }

    @Test
    void noWordsNameAProtectedKind() {
        Stream.concat(
                        Stream.of(FindingCode.values()).map(Enum::name),
                        Stream.of(ReasonCode.values()).map(Enum::name))
                .filter(DefectWords::has)
                .map(DefectWords::of)
                .forEach(defect -> {
                    String words = (defect.problem() + " " + defect.remedy()).toLowerCase(Locale.ROOT);
                    assertFalse(PROTECTED.matcher(words).find(), words);
                });
    }

    @Test
    void whatReadsTheSameIsSaidOnce() {
        Deficiency letter = new Deficiency(
                SampleLetters.FRAME,
                List.of(
                        DefectWords.of("SPECIFIC_PERMISSION_REQUIRED"),
                        DefectWords.of("AUTH_EXPIRED"),
                        DefectWords.of("SPECIFIC_PERMISSION_REQUIRED")),
                false,
                null);
        assertEquals(2, letter.defects().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH_EXPIRED | one cell", "AUTH_EXPIRED | a | ", "| a | b", "AUTH_EXPIRED | a | b | c"})
    void aLineThatIsNotCodeProblemAndRemedyStopsTheStart(String line) {
        assertThrows(IllegalStateException.class, () -> DefectWords.parse(line));
    }

    @Test
    void aTableThatLacksOrRepeatsOrInventsACodeStopsTheStart() {
        assertTrue(refusal("AUTH_EXPIRED | a | b").contains("AUTH_REVOKED"));
        assertTrue(refusal("AUTH_EXPIRED | a | b\nAUTH_EXPIRED | a | b").contains("twice"));
        assertTrue(refusal("AUTH_EXPIERD | a | b").contains("AUTH_EXPIERD"));
    }

    private static String refusal(String table) {
        return assertThrows(IllegalStateException.class, () -> DefectWords.parse(table))
                .getMessage();
    }
}
