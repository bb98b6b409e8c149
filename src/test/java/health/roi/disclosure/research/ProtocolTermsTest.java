package health.roi.disclosure.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.chart.record.RecordOutline;
import health.roi.determination.Scope;
import health.roi.platform.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTermsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);
    private static final ProtocolContact CONTACT = new ProtocolContact("Fund", "9 Harbor Road", "+1 218 555 0170");

    private static ProtocolTerms terms(LocalDate from, LocalDate to, LocalDate last, int people, Scope span) {
        return new ProtocolTerms(
                "Study", "Why", "What", from, to, last, CONTACT, CONTACT, people, new Criterion(Set.of(), span));
    }

    private static List<String> faults(ProtocolTerms terms) {
        return terms.faults(TODAY).stream().map(FieldError::pointer).toList();
    }

    @ParameterizedTest
    @CsvSource({"49, 1", "50, 0"})
    void refusesAProtocolOfFewerThanFifty(int people, int faults) {
        assertEquals(
                faults,
                faults(terms(TODAY, null, null, people, new Scope(null, null, null)))
                        .size());
    }

    @Test
    void refusesDaysThatCannotBe() {
        Scope backwards = new Scope(TODAY, TODAY.minusDays(1), Set.of());
        assertEquals(
                List.of("/from", "/to", "/lastDisclosedOn", "/criterion/to"),
                faults(terms(TODAY.plusDays(1), TODAY, TODAY, 50, backwards)));
        assertEquals(
                List.of("/from", "/to"),
                faults(terms(LocalDate.of(-1, 1, 1), LocalDate.of(9999, 1, 1), null, 50, new Scope(null, null, null))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, PROGRESS_NOTE, true, false",
        "2025-01-01, PROGRESS_NOTE, true, true",
        "2025-12-31, PROGRESS_NOTE, true, true",
        "2026-01-01, PROGRESS_NOTE, true, false",
        "2025-06-01, LAB_RESULT, true, false",
        "2025-06-01, PROGRESS_NOTE, false, false",
    })
    void reachesAPatientWithARecordThatFits(LocalDate day, String kind, boolean here, boolean reached) {
        Criterion criterion = new Criterion(
                Set.of(HERE),
                new Scope(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), Set.of("PROGRESS_NOTE")));
        RecordOutline record = new RecordOutline(new UUID(0, 9), here ? HERE : ELSEWHERE, kind, day, null);
        assertEquals(reached, criterion.mayInclude(List.of(record)));
    }

    @Test
    void withoutALimitReachesWhoeverHasARecord() {
        Criterion criterion = new Criterion(null, new Scope(null, null, null));
        assertEquals(false, criterion.mayInclude(List.of()));
        assertEquals(
                true,
                criterion.mayInclude(List.of(new RecordOutline(new UUID(0, 9), HERE, "LAB_RESULT", TODAY, null))));
    }
}
