package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTablesTest {
    private static final String CATEGORIES = "state,category,effectiveFrom,effectiveTo,citation\n";
    private static final String DEADLINES =
            "state,facilityKind,days,extendableTo,effectiveFrom,effectiveTo,citation\nUS,,30,60,,,45 CFR\n";

    @ParameterizedTest
    @CsvSource({"2019-12-31, Old", "2020-01-01, 'New 1, 2'", "2021-12-31, 'New 1, 2'", "2022-01-01,"})
    void appliesARowFromItsFirstToItsLastDay(LocalDate day, String statute) {
        SensitiveCategoryTable table = SensitiveCategoryTable.parse(
                CATEGORIES + "# a comment\n\nNY,HIV,,2019-12-31,Old\nNY,HIV,2020-01-01,2021-12-31,New 1, 2\n");
        assertEquals(Optional.ofNullable(statute), table.statute("NY", Category.HIV, day));
        assertEquals(Optional.empty(), table.statute("NY", Category.GENETIC, day));
        assertEquals(Optional.empty(), table.statute("NJ", Category.HIV, day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NY,HIV,,",
                "NY,HIV,,,",
                "NY,HIV,,, ",
                "NY,MEASLES,,,Law",
                "ny,HIV,,,Law",
                "NY,HIV,soon,,Law",
                "NY,HIV,2020-01-02,2020-01-01,Law",
                "NY,HIV,,,Law\nNY,HIV,2020-01-01,,Law",
                "NY,HIV,,2020-01-01,Law\nNY,HIV,2020-01-01,,Law",
                "",
            })
    void refusesAMalformedOrOverlappingCategoryRow(String rows) {
        assertThrows(IllegalStateException.class, () -> SensitiveCategoryTable.parse(CATEGORIES + rows));
    }

    @Test
    void refusesAnotherHeader() {
        assertThrows(IllegalStateException.class, () -> SensitiveCategoryTable.parse("state,category\nNY,HIV"));
    }

    @Test
    void namesTheLineThatIsWrong() {
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> SensitiveCategoryTable.parse(CATEGORIES + "NY,HIV,,,Law\nNY,MEASLES,,,Law"))
                .getMessage();
        assertTrue(message.startsWith("sensitive-categories.csv line 3: "), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CA,,0,,,,Law",
                "CA,,fifteen,,,,Law",
                "CA,,15,14,,,Law",
                "CA,BARN,15,,,,Law",
                "CA,,15,,,,Law\nCA,,10,,2020-01-01,,Law",
                "US,,15,,,,Law",
            })
    void refusesAMalformedOrOverlappingDeadlineRow(String rows) {
        assertThrows(IllegalStateException.class, () -> StateDeadlineTable.parse(DEADLINES + rows));
    }

    @Test
    void refusesDeadlinesWithoutTheFederalRule() {
        assertThrows(
                IllegalStateException.class,
                () -> StateDeadlineTable.parse(DEADLINES.replace("US,,30,60,,,45 CFR", "CA,,15,,,,Law")));
    }

    @Test
    void refusesAMissingTable() {
        assertThrows(IllegalStateException.class, () -> EffectiveRows.resource("/determination/absent.csv"));
    }
}
