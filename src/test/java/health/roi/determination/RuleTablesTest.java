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
                "NX,HIV,,,Law",
                "US,HIV,,,Law",
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
        String renamed = CATEGORIES.replace("effectiveFrom", "validFrom") + "NY,HIV,,,Law";
        String message = assertThrows(IllegalStateException.class, () -> SensitiveCategoryTable.parse(renamed))
                .getMessage();
        assertEquals("sensitive-categories.csv line 1: expected the header " + CATEGORIES.strip(), message);
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
                "ZZ,,15,,,,Law",
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

    @ParameterizedTest
    @CsvSource({"2019-12-31, 20, 1", "2020-01-01, 25, 1", "2021-12-31, 25, 1", "2022-01-01, 25, 0"})
    void appliesADeadlineFromItsFirstToItsLastDay(LocalDate received, int federal, int states) {
        StateDeadlineTable table =
                StateDeadlineTable.parse("state,facilityKind,days,extendableTo,effectiveFrom,effectiveTo,citation\n"
                        + "US,,20,40,,2019-12-31,Old\nUS,,25,25,2020-01-01,,New\nCA,,1,,,2021-12-31,Law\n");
        assertEquals(federal, table.federal(received).days());
        assertEquals(
                states,
                table.state(new FacilityFacts("CA", null, false), received).size());
    }

    @Test
    void refusesARequestOfADayWithoutAFederalRule() {
        StateDeadlineTable table =
                StateDeadlineTable.parse(DEADLINES.replace("US,,30,60,,,", "US,,30,60,2020-01-01,,"));
        assertEquals(30, table.federal(LocalDate.parse("2020-01-01")).days());
        String message = assertThrows(IllegalStateException.class, () -> table.federal(LocalDate.parse("2019-12-31")))
                .getMessage();
        assertEquals("deadlines.csv has no federal row for 2019-12-31", message);
    }

    @ParameterizedTest
    @CsvSource({
        "NY, HIV, 'N.Y. Pub. Health Law 2782, 2785'",
        "PA, HIV, 35 P.S. 7607",
        "CA, HIV, Cal. Health & Safety Code 120980",
        "IL, HIV, 410 ILCS 305",
        "IL, MENTAL_HEALTH, 740 ILCS 110",
        "IL, GENETIC, 410 ILCS 513",
        "FL, HIV, Fla. Stat. 381.004",
        "FL, MENTAL_HEALTH, Fla. Stat. 394.4615",
        "GA, HIV, O.C.G.A. 24-12-21",
        "GA, MENTAL_HEALTH, O.C.G.A. 37-3-166",
    })
    void citesTheStatesOwnLaw(String state, Category category, String statute) {
        assertEquals(
                Optional.of(statute),
                SensitiveCategoryTable.CURRENT.statute(state, category, LocalDate.parse("2026-10-12")));
    }

    @Test
    void validatesAllTablesTogether() {
        assertEquals(46, RuleTables.validate(LocalDate.parse("2026-10-12")));
        assertThrows(IllegalStateException.class, () -> RuleTables.validate(LocalDate.parse("2024-04-15")));
    }
}
