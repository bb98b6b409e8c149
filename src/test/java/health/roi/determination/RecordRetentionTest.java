package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRetentionTest {

    private static final String HEADER = "state,facilityKind,years,untilAge,effectiveFrom,effectiveTo,citation\n";
    private static final LocalDate TREATED = LocalDate.parse("2020-05-31");
    private static final LocalDate ADULT = LocalDate.parse("1979-04-12");

    @ParameterizedTest
    @CsvSource({
        "WA, HOSPITAL, 1979-04-12, 2026-05-31, '45 CFR 164.316(b)(2)(i), 164.530(j)(2)'",
        "CA, HOSPITAL, 1979-04-12, 2027-05-31, 22 CCR 70751(c)",
        "CA, HOSPITAL, 2015-01-02, 2034-01-02, 22 CCR 70751(c)",
        "CA, CLINIC, 1979-04-12, 2026-05-31, '45 CFR 164.316(b)(2)(i), 164.530(j)(2)'",
        "MA, HOSPITAL, 1979-04-12, 2040-05-31, 'Mass. Gen. Laws ch. 111, s. 70'",
        "NC, HOSPITAL, 1979-04-12, 2031-05-31, 10A N.C. Admin. Code 13B .3903",
        "NC, HOSPITAL, 2015-01-02, 2045-01-02, 10A N.C. Admin. Code 13B .3903",
        "NY, PHYSICIAN, 2015-01-02, 2034-01-02, N.Y. Educ. Law 6530(32)",
        "NY, HOSPITAL, 2015-01-02, 2036-01-02, 10 NYCRR 405.10(a)(4)",
        "TX, HOSPITAL, 1979-04-12, 2030-05-31, Tex. Health & Safety Code 241.103",
        "TX, HOSPITAL, 2015-01-02, 2035-01-02, Tex. Health & Safety Code 241.103",
    })
    void keepsByTheLongestRule(String state, FacilityKind kind, LocalDate born, LocalDate until, String citation) {
        RecordRetention.Kept kept = RecordRetention.keep(new FacilityFacts(state, kind, false), TREATED, born);
        assertEquals(Optional.of(until), kept.until());
        assertEquals(citation, kept.citation());
        assertTrue(kept.on(until));
        assertFalse(kept.on(until.plusDays(1)));
    }

    @Test
    void keepsForEverWhereTheStateSaysSo() {
        RecordRetention.Kept kept =
                RecordRetention.keep(new FacilityFacts("MN", FacilityKind.HOSPITAL, false), TREATED, ADULT);
        assertEquals(Optional.empty(), kept.until());
        assertEquals("Minn. Stat. 145.32; Minn. R. 4642.1000", kept.citation());
        assertTrue(kept.on(LocalDate.MAX));
    }

    @Test
    void comparesForEverAsTheLongest() {
        RecordRetention.Kept some = new RecordRetention.Kept(Optional.of(TREATED), "some");
        RecordRetention.Kept ever = new RecordRetention.Kept(Optional.empty(), "ever");
        assertEquals(ever, some.orLonger(ever));
        assertEquals(ever, ever.orLonger(some));
        assertEquals(
                "some",
                some.orLonger(new RecordRetention.Kept(Optional.of(TREATED), "same"))
                        .citation());
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 2025-12-31", "2020-01-01, 2027-01-01"})
    void appliesARowFromItsFirstDay(LocalDate treated, LocalDate until) {
        RecordRetention table = RecordRetention.parse(HEADER + "US,,6,,,2019-12-31,Old\nUS,,7,,2020-01-01,,New");
        assertEquals(
                Optional.of(until),
                table.kept(new FacilityFacts("WA", FacilityKind.CLINIC, false), treated, ADULT)
                        .until());
    }

    @Test
    void refusesADayWithoutAFederalRow() {
        RecordRetention table = RecordRetention.parse(HEADER + "US,,6,,2021-01-01,,New");
        assertThrows(
                IllegalStateException.class,
                () -> table.kept(new FacilityFacts("WA", FacilityKind.CLINIC, false), TREATED, ADULT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US,,0,,,,Law",
                "US,,six,,,,Law",
                "US,,,18,,,Law",
                "US,BARN,6,,,,Law",
                "ZZ,,6,,,,Law",
                "US,,6,,,,",
                "US,,6,,,,Law\nUS,,7,,,,Law"
            })
    void refusesAMalformedOrOverlappingRow(String rows) {
        assertThrows(IllegalStateException.class, () -> RecordRetention.parse(HEADER + rows));
    }
}
