package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final String HEADER = "kind,years,effectiveFrom,effectiveTo,citation\n";

    @ParameterizedTest
    @EnumSource(RetainedKind.class)
    void keepsEverythingForSixYears(RetainedKind kind) {
        assertEquals(LocalDate.parse("2032-10-12"), Retention.keepUntil(kind, LocalDate.parse("2026-10-12")));
        assertEquals(LocalDate.parse("2034-02-28"), Retention.keepUntil(kind, LocalDate.parse("2028-02-29")));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12, 2020-10-12", "2028-02-29, 2022-02-28", "2026-02-28, 2020-02-28"})
    void accountsForSixYearsBack(LocalDate day, LocalDate from) {
        assertEquals(from, Retention.accountingFrom(day));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZATION, '45 CFR 164.508(b)(6), 164.530(j)'",
        "REQUEST, '45 CFR 164.524(e), 164.530(j)'",
        "LETTER, '45 CFR 164.524(e), 164.530(j)'",
        "DENIAL, '45 CFR 164.524(e), 164.530(j)'",
        "EXTENSION, '45 CFR 164.524(e), 164.530(j)'",
        "DISCLOSURE, '45 CFR 164.528, 164.530(j)'",
        "RESTRICTION, '45 CFR 164.522(a)(3), 164.530(j)'",
        "ACCOUNTING, '45 CFR 164.528(d), 164.530(j)'",
        "INCIDENT, '45 CFR 164.414(b), 164.530(j)'",
    })
    void citesTheProvision(RetainedKind kind, String citation) {
        assertEquals(citation, Retention.citation(kind, LocalDate.parse("2026-10-12")));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 6", "2026-01-01, 7"})
    void appliesARowFromItsFirstDay(LocalDate day, int years) {
        Retention table = Retention.parse(HEADER + "REQUEST,6,,2025-12-31,Old\nREQUEST,7,2026-01-01,,New");
        assertEquals(years, table.years(RetainedKind.REQUEST, day));
    }

    @Test
    void refusesAKindWithoutARow() {
        Retention table = Retention.parse(HEADER + "REQUEST,6,,,Law");
        String message = assertThrows(
                        IllegalStateException.class,
                        () -> table.years(RetainedKind.LETTER, LocalDate.parse("2026-10-12")))
                .getMessage();
        assertEquals("retention.csv has no row for LETTER on 2026-10-12", message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQUEST,0,,,Law",
                "REQUEST,six,,,Law",
                "INVOICE,6,,,Law",
                "REQUEST,6,,,",
                "REQUEST,6,,,A\nREQUEST,7,,,B"
            })
    void refusesAMalformedOrOverlappingRow(String rows) {
        assertThrows(IllegalStateException.class, () -> Retention.parse(HEADER + rows));
    }
}
