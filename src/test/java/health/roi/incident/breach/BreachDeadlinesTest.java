package health.roi.incident.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Deadline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachDeadlinesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-09");

    private static Discovery discovered(LocalDate on) {
        return new Discovery(on, null, false);
    }

    private static Residents people(Object... statesAndPeople) {
        Map<String, Integer> byState = new HashMap<>();
        for (int i = 0; i < statesAndPeople.length; i += 2) {
            byState.put((String) statesAndPeople[i], (Integer) statesAndPeople[i + 1]);
        }
        return new Residents(byState, 0);
    }

    private static List<NoticeDuty> of(LocalDate day, Residents residents, Delay... delays) {
        return BreachDeadlines.of(discovered(day), residents, List.of(delays));
    }

    private static Deadline due(List<NoticeDuty> duties, Duty duty) {
        return duties.stream()
                .filter(one -> one.duty() == duty)
                .findFirst()
                .orElseThrow()
                .deadline();
    }

    private static List<String> media(List<NoticeDuty> duties) {
        return duties.stream()
                .filter(one -> one.duty() == Duty.MEDIA)
                .map(NoticeDuty::state)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-05-08",
        "2026-12-31, 2027-03-01",
        "2027-12-31, 2028-02-29",
        "2028-02-29, 2028-04-29",
        "2028-01-01, 2028-03-01",
        "2027-01-01, 2027-03-02"
    })
    void individualsAreToldWithinSixtyCalendarDays(LocalDate discoveredOn, LocalDate dueOn) {
        Deadline deadline = due(of(discoveredOn, people("MN", 1)), Duty.INDIVIDUALS);
        assertEquals(dueOn, deadline.dueOn());
        assertEquals("45 CFR 164.404(b)", deadline.citation());
        assertTrue(deadline.rule().contains("without unreasonable delay"));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "499, false", "500, false", "501, true", "502, true"})
    void theMediaAreToldOfMoreThanFiveHundredResidentsOfAState(int residents, boolean told) {
        List<NoticeDuty> duties = of(DAY, people("MN", residents));
        assertEquals(told ? List.of("MN") : List.of(), media(duties));
        if (told) {
            Deadline deadline = due(duties, Duty.MEDIA);
            assertEquals(LocalDate.parse("2026-05-08"), deadline.dueOn());
            assertEquals("45 CFR 164.406(a), (b)", deadline.citation());
        }
    }

    @Test
    void theMediaOfEachStateAreAskedForByItself() {
        assertEquals(
                List.of(), media(of(DAY, people("MN", 500, "WI", 500))), "a thousand people, and no state with more");
        assertEquals(List.of("MN", "WI"), media(of(DAY, people("WI", 501, "MN", 900, "IA", 500))));
        assertEquals(List.of(), media(of(DAY, new Residents(Map.of(), 5000))), "who lives elsewhere is of no state");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 499, 2027-03-01, 45 CFR 164.408(c)",
        "2026-03-09, 500, 2026-05-08, 45 CFR 164.408(b)",
        "2026-03-09, 501, 2026-05-08, 45 CFR 164.408(b)",
        "2026-01-01, 1, 2027-03-01, 45 CFR 164.408(c)",
        "2026-12-31, 1, 2027-03-01, 45 CFR 164.408(c)",
        "2027-01-01, 1, 2028-02-29, 45 CFR 164.408(c)",
        "2027-12-31, 499, 2028-02-29, 45 CFR 164.408(c)",
        "2028-01-01, 1, 2029-03-01, 45 CFR 164.408(c)",
        "2026-12-31, 500, 2027-03-01, 45 CFR 164.408(b)"
    })
    void theSecretaryIsToldWithThePeopleOrAfterTheYear(
            LocalDate discoveredOn, int residents, LocalDate dueOn, String citation) {
        Deadline deadline = due(of(discoveredOn, people("MN", residents)), Duty.HHS);
        assertEquals(dueOn, deadline.dueOn());
        assertEquals(citation, deadline.citation());
    }

    @Test
    void theSecretaryCountsPeopleWhereverTheyLive() {
        List<NoticeDuty> duties =
                BreachDeadlines.of(discovered(DAY), new Residents(Map.of("MN", 250, "WI", 249), 1), List.of());
        assertEquals("45 CFR 164.408(b)", due(duties, Duty.HHS).citation());
        assertEquals(List.of(), media(duties));
    }

    @Test
    void fiveHundredOfOneStateAreForTheSecretaryAndNotForTheMediaAndOneMoreIsForBoth() {
        List<NoticeDuty> fiveHundred = of(DAY, people("MN", 500));
        assertEquals(
                due(fiveHundred, Duty.INDIVIDUALS).dueOn(),
                due(fiveHundred, Duty.HHS).dueOn());
        assertEquals(List.of(), media(fiveHundred));
        List<NoticeDuty> oneMore = of(DAY, people("MN", 501));
        assertEquals(
                due(oneMore, Duty.INDIVIDUALS).dueOn(), due(oneMore, Duty.HHS).dueOn());
        assertEquals(List.of("MN"), media(oneMore));
    }

    @Test
    void anAssociateTellsWithinSixtyDaysOfItsOwnDiscovery() {
        List<NoticeDuty> duties = BreachDeadlines.of(
                new Discovery(DAY, LocalDate.parse("2026-02-01"), false), people("MN", 1), List.of());
        assertEquals(LocalDate.parse("2026-04-02"), due(duties, Duty.ASSOCIATE).dueOn());
        assertEquals("45 CFR 164.410(b)", due(duties, Duty.ASSOCIATE).citation());
        assertEquals(
                LocalDate.parse("2026-05-08"),
                due(duties, Duty.INDIVIDUALS).dueOn(),
                "the custodian's time begins when it is told");
        assertTrue(of(DAY, people("MN", 1)).stream().noneMatch(duty -> duty.duty() == Duty.ASSOCIATE));
    }

    @Test
    void whatAnAgentKnowsTheCustodianKnows() {
        List<NoticeDuty> duties = BreachDeadlines.of(
                new Discovery(LocalDate.parse("2027-01-10"), LocalDate.parse("2026-12-20"), true),
                people("MN", 1),
                List.of());
        assertEquals(
                LocalDate.parse("2027-02-18"), due(duties, Duty.INDIVIDUALS).dueOn());
        assertEquals(LocalDate.parse("2027-03-01"), due(duties, Duty.HHS).dueOn(), "the year of its discovery");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-06, 2026-05-08", "2026-05-07, 2026-05-08", "2026-05-08, 2026-05-09", "2026-08-31, 2026-09-01"})
    void lawEnforcementHoldsNoticesBackUntilTheDayAfterItsLast(LocalDate until, LocalDate dueOn) {
        List<NoticeDuty> duties = of(DAY, people("MN", 501), new Delay(DelayForm.WRITTEN, DAY, until));
        for (Duty duty : List.of(Duty.INDIVIDUALS, Duty.MEDIA, Duty.HHS)) {
            Deadline deadline = due(duties, duty);
            assertEquals(dueOn, deadline.dueOn(), duty.name());
            assertEquals(
                    !until.isBefore(LocalDate.parse("2026-05-08")),
                    deadline.citation().contains("164.412"));
        }
    }

    @Test
    void anOralStatementHoldsThirtyDaysAndTheLongestOfSeveralCounts() {
        Delay oral = new Delay(DelayForm.ORAL, LocalDate.parse("2026-05-01"), null);
        assertEquals(LocalDate.parse("2026-05-31"), oral.lastDay());
        assertTrue(oral.inForceOn(LocalDate.parse("2026-05-01")));
        assertTrue(oral.inForceOn(LocalDate.parse("2026-05-31")));
        assertFalse(oral.inForceOn(LocalDate.parse("2026-04-30")));
        assertFalse(oral.inForceOn(LocalDate.parse("2026-06-01")));
        assertEquals(
                LocalDate.parse("2026-06-01"),
                due(of(DAY, people("MN", 1), oral), Duty.INDIVIDUALS).dueOn());
        Delay written = new Delay(DelayForm.WRITTEN, LocalDate.parse("2026-05-20"), LocalDate.parse("2026-07-15"));
        assertEquals(
                LocalDate.parse("2026-07-16"),
                due(of(DAY, people("MN", 1), written, oral), Duty.INDIVIDUALS).dueOn());
        assertEquals(
                LocalDate.parse("2027-03-01"),
                due(of(DAY, people("MN", 1), written, oral), Duty.HHS).dueOn(),
                "what is due later anyway stays");
    }
}
