package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-06-30");

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-06-30, true", "2026-07-01, false"})
    void countsBothEnds(LocalDate date, boolean covered) {
        assertEquals(covered, new Scope(FROM, TO, null).covers(date, "LAB_RESULT"));
    }

    @Test
    void isNotLimitedByWhatIsAbsent() {
        assertTrue(new Scope(null, TO, null).covers(LocalDate.MIN, "X"));
        assertTrue(new Scope(FROM, null, Set.of()).covers(LocalDate.MAX, "X"));
    }

    @Test
    void comparesKindsByEquality() {
        Scope labs = new Scope(null, null, Set.of("LAB_RESULT"));
        assertTrue(labs.covers(FROM, "LAB_RESULT"));
        assertFalse(labs.covers(FROM, "LAB_RESULT_CORRECTED"));
    }

    @Test
    void coversAllWithoutNamingAny() {
        Scope all = new Scope(null, null, Set.of(Scope.ALL));
        assertTrue(all.covers(FROM, "PSYCHOTHERAPY_NOTES"));
        assertFalse(all.names("PSYCHOTHERAPY_NOTES"));
        assertTrue(new Scope(null, null, Set.of(Scope.ALL, "PSYCHOTHERAPY_NOTES")).names("PSYCHOTHERAPY_NOTES"));
    }

    @Test
    void endsBeforeItBeginsOnlyWhereBothEndsSaySo() {
        assertTrue(new Scope(FROM, FROM.minusDays(1), null).endsBeforeItBegins());
        assertFalse(new Scope(FROM, FROM, null).endsBeforeItBegins());
        assertFalse(new Scope(FROM, null, null).endsBeforeItBegins());
        assertFalse(new Scope(null, FROM, null).endsBeforeItBegins());
    }
}
