package health.roi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.RetainedKind;
import health.roi.determination.Retention;
import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");

    private static RetentionRun run(RunState state) {
        return new RetentionRun(
                new UUID(0, 1), state, LocalDate.parse("2026-03-09"), "x", NOW, "officer-1", null, null, null, 0);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2020-03-08",
        "2026-03-01, 2020-02-29",
        "2026-02-28, 2020-02-27",
        "2028-02-29, 2022-02-28",
        "2028-03-01, 2022-02-28",
        "2027-01-01, 2020-12-31"
    })
    void whatIsDueHasBeenKeptSixYears(LocalDate today, LocalDate lastDue) {
        for (RetainedRows rows : RetainedRows.values()) {
            int longer = rows == RetainedRows.DISCLOSURE ? 60 : 0;
            assertEquals(lastDue, rows.lastDue(today.plusDays(longer)), rows.name());
        }
    }

    @Test
    void nothingIsEverDueBeforeItsTime() {
        LocalDate from = LocalDate.parse("2023-12-01");
        for (LocalDate today = from; today.isBefore(from.plusYears(6)); today = today.plusDays(1)) {
            LocalDate due = RetainedRows.LETTER.lastDue(today);
            assertTrue(Retention.keepUntil(RetainedKind.LETTER, due).isBefore(today), today.toString());
            assertTrue(
                    !Retention.keepUntil(RetainedKind.LETTER, due.plusDays(2)).isBefore(today), today.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(RetainedRows.class)
    void aCertificateCitesTheLaw(RetainedRows rows) {
        LocalDate today = LocalDate.parse("2026-03-09").plusDays(rows == RetainedRows.DISCLOSURE ? 60 : 0);
        assertEquals(
                "made and last in effect on 2020-03-08 or before, kept until 2026-03-08 at the latest",
                rows.rule(today));
        assertTrue(rows.citation(today).contains("164.530(j)"), rows.citation(today));
    }

    /** The day and the id; a third one would be bound by nobody. */
    @ParameterizedTest
    @EnumSource(RetainedRows.class)
    void whatIsDueIsAskedWithTwoParameters(RetainedRows rows) {
        assertEquals(2, RetentionSql.due(rows).chars().filter(c -> c == '?').count());
        assertEquals(2, RetentionSql.count(rows).chars().filter(c -> c == '?').count());
    }

    @Test
    void anIdOfTheDayIsBeforeItsEndAndOneOfTheNextIsNot() {
        UUID bound = RetentionSql.before(LocalDate.parse("2020-03-08"));
        assertTrue(idAt("2020-03-08T23:59:59.999Z").toString().compareTo(bound.toString()) < 0);
        assertTrue(idAt("2020-03-09T00:00:00Z").toString().compareTo(bound.toString()) > 0);
    }

    private static UUID idAt(String moment) {
        return new UUID(Instant.parse(moment).toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
    }

    @Test
    void askerMayNotConfirm() {
        assertEquals(
                List.of("asker-may-not-confirm"), codes(run(RunState.ASKED).refusalsOfConfirmation("officer-1", true)));
        assertEquals(List.of(), run(RunState.ASKED).refusalsOfConfirmation("officer-2", true));
    }

    @Test
    void retentionOff_withoutTheCredential() {
        assertEquals(List.of("retention-off"), codes(run(RunState.ASKED).refusalsOfConfirmation("officer-2", false)));
    }

    @ParameterizedTest
    @EnumSource(value = RunState.class, names = "ASKED", mode = EnumSource.Mode.EXCLUDE)
    void runNotOpen_onceItIsConfirmedCancelledOrDone(RunState state) {
        assertEquals(List.of("run-not-open"), codes(run(state).refusalsOfConfirmation("officer-2", true)));
        assertEquals(List.of("run-not-open"), codes(run(state).refusalsOfCancellation()));
        assertEquals(List.of(), run(RunState.ASKED).refusalsOfCancellation());
    }
}
