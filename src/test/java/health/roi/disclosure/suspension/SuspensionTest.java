package health.roi.disclosure.suspension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static AgencyStatement statement(StatementForm form, LocalDate madeOn, LocalDate until) {
        return new AgencyStatement(
                new UUID(0, 1),
                AgencyKind.LAW_ENFORCEMENT,
                "Duluth Police Dept.",
                List.of("DULUTH POLICE"),
                "Det. Ann Ross",
                "Badge 4417",
                form,
                madeOn,
                until,
                "An open investigation");
    }

    private static Suspension suspension(StatementForm form, LocalDate until) {
        return new Suspension(new UUID(0, 2), statement(form, DAY, until), null, null, NOW, "officer", 0);
    }

    private static Suspension with(Suspension before, Suspension.Written written, Suspension.End end) {
        return new Suspension(before.id(), before.statement(), written, end, NOW, "officer", 1);
    }

    private static List<String> codes(List<FieldError> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.constraint())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-04-01, true", "2026-04-02, false"})
    void anOralStatementHoldsUntilTheThirtiethDay(LocalDate day, boolean holds) {
        assertEquals(holds, suspension(StatementForm.ORAL, null).inForceOn(day));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, true", "2026-10-01, false"})
    void aWrittenStatementHoldsForTheTimeThatItNames(LocalDate day, boolean holds) {
        assertEquals(
                holds,
                suspension(StatementForm.WRITTEN, LocalDate.parse("2026-09-30")).inForceOn(day));
    }

    @Test
    void aWrittenStatementThatFollowsAnOralOneNamesTheLastDay() {
        Suspension followed = with(
                suspension(StatementForm.ORAL, null),
                new Suspension.Written(DAY.plusDays(30), LocalDate.parse("2026-12-31"), "Hearing", NOW, "officer"),
                null);
        assertTrue(followed.inForceOn(LocalDate.parse("2026-12-31")));
        assertFalse(followed.inForceOn(LocalDate.parse("2027-01-01")));
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 1"})
    void refusesAWrittenStatementThatComesAfterTheThirtiethDay(int days, int refusals) {
        List<Refusal> found = suspension(StatementForm.ORAL, null).refusalsOfWritten(DAY.plusDays(days));
        assertEquals(refusals, found.size());
        assertTrue(found.stream().allMatch(refusal -> refusal.code().equals("written-too-late")));
    }

    @Test
    void refusesASecondWrittenStatement() {
        assertEquals(
                "written-already",
                suspension(StatementForm.WRITTEN, DAY.plusDays(90))
                        .refusalsOfWritten(DAY)
                        .get(0)
                        .code());
    }

    @Test
    void endsOnTheDayThatTheEndNames() {
        Suspension ended = with(
                suspension(StatementForm.ORAL, null),
                null,
                new Suspension.End(DAY.plusDays(5), "Closed", NOW, "officer"));
        assertTrue(ended.inForceOn(DAY.plusDays(4)));
        assertFalse(ended.inForceOn(DAY.plusDays(5)));
        assertEquals(
                "suspension-ended", ended.refusalsOfEnd(DAY.plusDays(6)).get(0).code());
    }

    @Test
    void refusesToEndWhatHasEnded() {
        Suspension oral = suspension(StatementForm.ORAL, null);
        assertEquals(List.of(), oral.refusalsOfEnd(DAY.plusDays(30)));
        assertEquals(
                "suspension-ended", oral.refusalsOfEnd(DAY.plusDays(31)).get(0).code());
    }

    @Test
    void knowsTheAgencyByAllItsNamesHoweverTheyAreWritten() {
        assertEquals(
                Set.of("duluthpolicedept", "duluthpolice"),
                statement(StatementForm.ORAL, DAY, null).recipientKeys());
    }

    @Test
    void refusesAnOralStatementWithoutIdentityOrForMoreThanThirtyDays() {
        AgencyStatement anonymous = new AgencyStatement(
                new UUID(0, 1),
                AgencyKind.HEALTH_OVERSIGHT,
                "...",
                null,
                "Somebody",
                null,
                StatementForm.ORAL,
                DAY,
                DAY.plusDays(31),
                "Reason");
        assertEquals(
                List.of(
                        "/agencyName letter-or-digit",
                        "/officialIdentity required-for-oral",
                        "/until at-most-30-days-for-oral"),
                codes(anonymous.faults(DAY)));
        assertEquals(
                List.of(),
                codes(statement(StatementForm.ORAL, DAY, DAY.plusDays(30)).faults(DAY)));
    }

    @Test
    void refusesAWrittenStatementWithoutALastDayAndOneOfTheFuture() {
        assertEquals(
                List.of("/until required-for-written"),
                codes(statement(StatementForm.WRITTEN, DAY, null).faults(DAY)));
        assertEquals(
                List.of("/madeOn not-in-future"),
                codes(statement(StatementForm.WRITTEN, DAY.plusDays(1), DAY.plusDays(9))
                        .faults(DAY)));
        assertEquals(
                List.of("/until not-before-statement"),
                codes(statement(StatementForm.WRITTEN, DAY, DAY.minusDays(1)).faults(DAY)));
        assertEquals(
                List.of("/until usual-day"),
                codes(statement(StatementForm.WRITTEN, DAY, LocalDate.of(99999, 1, 1))
                        .faults(DAY)));
        assertEquals(
                List.of("/madeOn usual-day"),
                codes(statement(StatementForm.WRITTEN, LocalDate.of(-5, 1, 1), DAY)
                        .faults(DAY)));
    }
}
