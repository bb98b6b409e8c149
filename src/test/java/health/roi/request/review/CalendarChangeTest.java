package health.roi.request.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.determination.Basis;
import health.roi.determination.Deadline;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.determination.Outcome;
import health.roi.determination.RecordDecision;
import health.roi.determination.Severity;
import health.roi.request.RequestState;
import health.roi.request.Told;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private static final Told NOTHING = new Told(null, null);

    @Test
    void nothingChangedWhereNothingDid() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, NOTHING, 9));
    }

    @Test
    void dueSoonFromTheFifthDayBeforeToTheLast() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, NOTHING, 6));
        assertEquals(List.of("due-soon"), actions(RequestState.IN_REVIEW, NOTHING, 5));
        assertEquals(List.of("due-soon"), actions(RequestState.IN_REVIEW, NOTHING, 0));
    }

    @Test
    void overdueFromTheDayAfter() {
        assertEquals(List.of("overdue"), actions(RequestState.IN_REVIEW, NOTHING, -1));
        assertEquals(List.of("overdue"), actions(RequestState.IN_REVIEW, new Told(DUE, null), -1));
    }

    @Test
    void eachIsToldOnceForEachDeadline() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, new Told(DUE, null), 4));
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, new Told(null, DUE), -2));
        assertEquals(List.of("due-soon"), actions(RequestState.IN_REVIEW, new Told(DUE.minusDays(30), null), 4));
    }

    @Test
    void whatWasDeliveredIsNeitherUntilTheDeliveryFailed() {
        assertEquals(List.of(), actions(RequestState.DELIVERED, NOTHING, 5));
        assertEquals(List.of(), actions(RequestState.DELIVERED, NOTHING, -1));
        assertEquals(List.of("overdue"), actions(RequestState.READY, NOTHING, -3));
    }

    @Test
    void whatIsToldIsRemembered() {
        List<CalendarChange> found = CalendarChange.between(RequestState.READY, NOTHING, at(), at(), DUE.plusDays(1));
        assertEquals(new Told(null, DUE), CalendarChange.told(NOTHING, found, DUE));
        assertEquals(new Told(DUE, null), CalendarChange.told(new Told(DUE, null), List.of(), DUE));
    }

    @Test
    void anAuthorizationThatExpired() {
        assertEquals(
                List.of("authorization-expired"),
                between(RequestState.READY, at(), at(FindingCode.AUTH_EXPIRED), DUE.minusDays(19)));
    }

    @Test
    void anythingElseThatADayChangesIsToldByItsCodes() {
        List<CalendarChange> changes = CalendarChange.between(
                RequestState.IN_REVIEW,
                NOTHING,
                at(FindingCode.SUBPOENA_ASSURANCE_MISSING),
                at(FindingCode.REPRESENTATIVE_AUTHORITY_UNDOCUMENTED),
                DUE.minusDays(19));
        assertEquals(
                List.of(new CalendarChange(
                        "calendar-changed",
                        Map.of(
                                "appeared",
                                "REPRESENTATIVE_AUTHORITY_UNDOCUMENTED",
                                "gone",
                                "SUBPOENA_ASSURANCE_MISSING",
                                "outcome",
                                "BLOCKED"))),
                changes);
    }

    @Test
    void aRecordThatADayTakesOutOfReachIsToldToo() {
        assertEquals(
                List.of("calendar-changed"),
                between(
                        RequestState.IN_REVIEW,
                        with(Decision.RELEASE),
                        with(Decision.OUT_OF_SCOPE),
                        DUE.minusDays(19)));
    }

    private static Determination with(Decision decision) {
        return new Determination(
                Outcome.RELEASE,
                Basis.PATIENT_ACCESS,
                null,
                List.of(),
                List.of(new RecordDecision("r", decision, List.of())),
                null,
                false,
                false,
                List.of());
    }

    /** So many days before the deadline. */
    private static List<String> actions(RequestState state, Told told, int daysBefore) {
        return CalendarChange.between(state, told, at(), at(), DUE.minusDays(daysBefore)).stream()
                .map(CalendarChange::action)
                .toList();
    }

    private static List<String> between(RequestState state, Determination then, Determination now, LocalDate today) {
        return CalendarChange.between(state, NOTHING, then, now, today).stream()
                .map(CalendarChange::action)
                .toList();
    }

    private static Determination at(FindingCode... found) {
        return new Determination(
                Outcome.BLOCKED,
                Basis.PATIENT_ACCESS,
                null,
                Arrays.stream(found)
                        .map(code -> new Finding(code, Severity.BLOCKING, "cited", "What to do.", "A fact."))
                        .toList(),
                List.of(),
                new Deadline(DUE, "30 calendar days", "calendar days", "45 CFR 164.524(b)(2)"),
                false,
                false,
                List.of());
    }
}
