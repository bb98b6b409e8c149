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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    void nothingChangedWhereNothingDid() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, 10, 9));
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, 9, 9));
    }

    @Test
    void dueSoonOnceOnTheFifthDayBefore() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, 7, 6));
        assertEquals(List.of("due-soon"), actions(RequestState.IN_REVIEW, 6, 5));
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, 5, 4));
    }

    @Test
    void dueSoonIsFoundAlsoAfterDaysWithoutALook() {
        assertEquals(List.of("due-soon"), actions(RequestState.IN_REVIEW, 20, 0));
    }

    @Test
    void overdueOnceOnTheDayAfter() {
        assertEquals(List.of(), actions(RequestState.IN_REVIEW, 1, 0));
        assertEquals(List.of("overdue"), actions(RequestState.IN_REVIEW, 0, -1, FindingCode.OVERDUE));
        assertEquals(
                List.of(),
                between(
                        RequestState.IN_REVIEW,
                        at(FindingCode.OVERDUE),
                        DUE.plusDays(1),
                        at(FindingCode.OVERDUE),
                        DUE.plusDays(2)));
    }

    @Test
    void whatWasDeliveredIsNeitherDueNorOverdue() {
        assertEquals(List.of(), actions(RequestState.DELIVERED, 6, 5));
        assertEquals(List.of(), actions(RequestState.DELIVERED, 0, -1, FindingCode.OVERDUE));
    }

    @Test
    void anAuthorizationThatExpired() {
        assertEquals(List.of("authorization-expired"), actions(RequestState.READY, 20, 19, FindingCode.AUTH_EXPIRED));
    }

    @Test
    void anythingElseThatADayChangesIsToldByItsCodes() {
        List<CalendarChange> changes = CalendarChange.between(
                RequestState.IN_REVIEW,
                at(FindingCode.SUBPOENA_ASSURANCE_MISSING),
                DUE.minusDays(20),
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
        Determination before = new Determination(
                Outcome.RELEASE,
                Basis.PATIENT_ACCESS,
                null,
                List.of(),
                List.of(new RecordDecision("r", Decision.RELEASE, List.of())),
                null,
                false,
                false,
                List.of());
        Determination after = new Determination(
                Outcome.NO_RECORDS,
                Basis.PATIENT_ACCESS,
                null,
                List.of(),
                List.of(new RecordDecision("r", Decision.OUT_OF_SCOPE, List.of())),
                null,
                false,
                false,
                List.of());
        assertEquals(
                List.of("calendar-changed"),
                between(RequestState.IN_REVIEW, before, DUE.minusDays(20), after, DUE.minusDays(19)));
    }

    /** From so many days before the deadline to so many; what is found is new. */
    private static List<String> actions(RequestState state, int from, int to, FindingCode... found) {
        return between(state, at(), DUE.minusDays(from), at(found), DUE.minusDays(to));
    }

    private static List<String> between(
            RequestState state, Determination then, LocalDate before, Determination now, LocalDate today) {
        return CalendarChange.between(state, then, before, now, today).stream()
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
