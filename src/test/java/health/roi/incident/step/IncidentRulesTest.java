package health.roi.incident.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.incident.Incident;
import health.roi.incident.IncidentDetails;
import health.roi.incident.IncidentFacts;
import health.roi.incident.IncidentKind;
import health.roi.incident.IncidentState;
import health.roi.incident.RecipientKind;
import health.roi.incident.breach.BreachAssessment;
import health.roi.incident.breach.BreachException;
import health.roi.incident.breach.Delay;
import health.roi.incident.breach.DelayForm;
import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Factor;
import health.roi.incident.breach.FourFactors;
import health.roi.incident.breach.Likelihood;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.Assessed;
import health.roi.incident.part.Notice;
import health.roi.incident.part.NoticeKind;
import health.roi.incident.part.NoticeText;
import health.roi.incident.part.StatedDelay;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
    private static final Factor LOW = new Factor(Likelihood.LOW, "As we found");
    private static final Factor HIGH = new Factor(Likelihood.HIGH, "As we found");

    private static Incident incident(Residents unlisted) {
        IncidentFacts facts = new IncidentFacts(
                IncidentKind.WRONG_RECIPIENT,
                null,
                new Discovery(DAY, null, false),
                DAY,
                "It was mailed to somebody else.",
                "Name",
                "Somebody",
                RecipientKind.OTHER_PERSON,
                null,
                1,
                unlisted);
        return new Incident(
                new UUID(0, 1),
                "K7M2-X4QR-9",
                null,
                null,
                facts,
                IncidentState.NOTIFYING,
                null,
                DAY,
                null,
                null,
                null,
                NoticeText.NONE,
                null,
                NOW,
                "officer",
                0);
    }

    private static Residents minnesota(int people) {
        return new Residents(people == 0 ? Map.of() : Map.of("MN", people), 0);
    }

    private static IncidentDetails details(int listed, int told, int unlisted, Notice... notices) {
        return new IncidentDetails(
                incident(minnesota(unlisted)),
                minnesota(listed),
                told,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(notices));
    }

    private static IncidentDetails assessed(BreachAssessment... assessments) {
        return new IncidentDetails(
                incident(Residents.NONE),
                minnesota(1),
                0,
                null,
                List.of(),
                List.of(assessments).stream()
                        .map(assessment -> new Assessed(new UUID(0, 2), assessment, NOW, "officer"))
                        .toList(),
                List.of(),
                List.of());
    }

    private static BreachAssessment factors(Factor acquired) {
        return new BreachAssessment(null, null, new FourFactors(LOW, LOW, acquired, LOW));
    }

    private static Notice notice(NoticeKind kind, String state) {
        return new Notice(new UUID(0, 3), kind, null, state, new UUID(0, 4), null, DAY, NOW, "officer");
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    @Test
    void breachPresumed_untilTheContraryIsShown() {
        assertEquals(List.of("breach-presumed"), codes(IncidentRules.noBreach(assessed())));
        assertEquals(List.of("breach-presumed"), codes(IncidentRules.noBreach(assessed(factors(HIGH)))));
        assertEquals(List.of(), IncidentRules.noBreach(assessed(factors(LOW))));
        assertEquals(
                List.of(),
                IncidentRules.noBreach(
                        assessed(new BreachAssessment(BreachException.NOT_RETAINABLE, "Came back sealed", null))));
    }

    @Test
    void breachPresumed_whereTheLastAssessmentSaysSo() {
        assertEquals(List.of("breach-presumed"), codes(IncidentRules.noBreach(assessed(factors(LOW), factors(HIGH)))));
        assertEquals(List.of(), IncidentRules.noBreach(assessed(factors(HIGH), factors(LOW))));
    }

    @Test
    void nobodyAffected_isNoBreach() {
        assertEquals(List.of("nobody-affected"), codes(IncidentRules.breach(details(0, 0, 0))));
        assertEquals(List.of(), IncidentRules.breach(details(1, 0, 0)));
        assertEquals(List.of(), IncidentRules.breach(details(0, 0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, false", "2026-03-09, true", "2026-04-08, true", "2026-04-09, false"})
    void lawEnforcementDelay_holdsThirtyDaysAfterAnOralStatement(LocalDate today, boolean held) {
        StatedDelay stated = new StatedDelay(
                new UUID(0, 5), new Delay(DelayForm.ORAL, DAY, null), "Police", "Det. Ross", "Badge", "x", NOW, "o");
        IncidentDetails details = new IncidentDetails(
                incident(Residents.NONE), minnesota(1), 0, null, List.of(), List.of(), List.of(stated), List.of());
        assertEquals(held ? List.of("law-enforcement-delay") : List.of(), codes(IncidentRules.notice(details, today)));
    }

    @Test
    void closes_whenEverybodyIsToldWhomTheLawNames() {
        assertEquals(
                List.of("individual-notices-missing", "hhs-notice-missing"),
                codes(IncidentRules.closure(details(2, 1, 0))));
        assertEquals(List.of("hhs-notice-missing"), codes(IncidentRules.closure(details(2, 2, 0))));
        assertEquals(List.of(), IncidentRules.closure(details(2, 2, 0, notice(NoticeKind.HHS, null))));
    }

    @Test
    void peopleUnlisted_keepsItOpen() {
        assertEquals(
                List.of("people-unlisted", "individual-notices-missing"),
                codes(IncidentRules.closure(details(2, 2, 1, notice(NoticeKind.HHS, null)))));
    }

    @Test
    void mediaNoticeMissing_fromTheFiveHundredAndFirstOfAState() {
        Notice secretary = notice(NoticeKind.HHS, null);
        assertEquals(List.of(), IncidentRules.closure(details(500, 500, 0, secretary)));
        assertEquals(List.of("media-notice-missing"), codes(IncidentRules.closure(details(501, 501, 0, secretary))));
        assertEquals(
                List.of("media-notice-missing"),
                codes(IncidentRules.closure(details(501, 501, 0, secretary, notice(NoticeKind.MEDIA, "WI")))));
        assertEquals(List.of(), IncidentRules.closure(details(501, 501, 0, secretary, notice(NoticeKind.MEDIA, "MN"))));
    }

    @Test
    void theNextDayIsThatOfWhoeverHasYetToBeTold() {
        assertEquals(LocalDate.parse("2026-05-08"), details(1, 0, 0).nextDue());
        assertEquals(LocalDate.parse("2027-03-01"), details(1, 1, 0).nextDue());
        assertEquals(
                LocalDate.parse("2027-03-01"),
                details(1, 1, 0, notice(NoticeKind.HHS, null)).nextDue());
    }

    @ParameterizedTest
    @CsvSource({
        "ORAL, 2026-03-09, , ",
        "ORAL, 2026-03-09, 2026-04-08, ",
        "ORAL, 2026-03-09, 2026-04-09, /until at-most-30-days-for-oral",
        "ORAL, 2026-03-10, , /statedOn not-in-future",
        "WRITTEN, 2026-03-09, 2027-03-09, ",
        "WRITTEN, 2026-03-09, , /until required-for-written",
        "WRITTEN, 2026-03-09, 2026-03-08, /until not-before-statement",
        "WRITTEN, 0001-03-09, 2026-03-08, /statedOn usual-day"
    })
    void aStatementIsOneOfTheTwoOfTheLaw(DelayForm form, LocalDate statedOn, LocalDate until, String fault) {
        List<FieldError> faults = StatedDelay.faults(new Delay(form, statedOn, until), DAY);
        assertEquals(
                fault == null ? List.of() : List.of(fault),
                faults.stream()
                        .map(one -> one.pointer() + " " + one.constraint())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL, true, , , , ",
        "INDIVIDUAL, false, , , , /patientIds required-for-people",
        "INDIVIDUAL, true, MN, , , /state only-for-media",
        "SUBSTITUTE, true, , , On our web site, ",
        "SUBSTITUTE, true, , , , /how required-for-substitute",
        "MEDIA, false, MN, The Tribune, , ",
        "MEDIA, false, XX, The Tribune, , /state known-state",
        "MEDIA, false, MN, , , /outletName required-for-media",
        "HHS, false, , , , ",
        "HHS, true, , , , /patientIds only-for-people"
    })
    void anOrderSaysWhatItsKindNeeds(
            NoticeKind kind, boolean people, String state, String outlet, String how, String fault) {
        NoticeOrder order =
                new NoticeOrder(kind, people ? List.of(new UUID(0, 6)) : List.of(), state, outlet, null, how);
        assertEquals(
                fault == null ? List.of() : List.of(fault),
                order.faults().stream()
                        .map(one -> one.pointer() + " " + one.constraint())
                        .toList());
    }
}
