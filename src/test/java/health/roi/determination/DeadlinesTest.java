package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static Given extended(String noticeSentOn, String reason, String newDate) {
        return Given.patientAccess()
                .with("request.extension.noticeSentOn", noticeSentOn)
                .with("request.extension.reason", reason)
                .with("request.extension.newDate", newDate);
    }

    private static String dueOn(Given given) {
        return String.valueOf(given.decided().dueOn());
    }

    @Test
    void givesThirtyCalendarDaysWithWeekends() {
        assertEquals("2026-11-04", dueOn(Given.patientAccess()));
        assertEquals("2026-11-22", dueOn(Given.patientAccess().with("request.receivedOn", "2026-10-23")));
    }

    @Test
    void saysWhichRuleAndCalendarGaveIt() {
        Deadline federal = Given.patientAccess().decided().deadline();
        assertEquals("30 calendar days from receipt", federal.rule());
        assertEquals("45 CFR 164.524(b)(2)", federal.citation());
        Deadline state =
                Given.patientAccess().with("facility.state", "CA").decided().deadline();
        assertEquals("15 calendar days from receipt", state.rule());
        assertEquals("Cal. Health & Safety Code 123110", state.citation());
        assertEquals(federal.calendar(), state.calendar());
    }

    @ParameterizedTest
    @CsvSource({
        "CA, HOSPITAL, 2026-10-20",
        "ca, PHYSICIAN, 2026-10-20",
        "TX, HOSPITAL, 2026-10-20",
        "TX, PHYSICIAN, 2026-11-04",
        "TX, , 2026-11-04",
        "MN, HOSPITAL, 2026-11-04",
    })
    void letsAStateShortenIt(String state, String kind, String expected) {
        assertEquals(
                expected,
                dueOn(Given.patientAccess().with("facility.state", state).with("facility.kind", kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04, Archive, 2026-12-04, 2026-12-04",
        "2026-11-05, Archive, 2026-12-04, 2026-11-04",
        "2026-11-04, Archive, 2026-12-05, 2026-11-04",
        "2026-11-04, '  ', 2026-12-04, 2026-11-04",
        "2026-11-04, , 2026-12-04, 2026-11-04",
        ", Archive, 2026-12-04, 2026-11-04",
        "2026-11-04, Archive, , 2026-11-04",
    })
    void movesItByAnExtensionThatHolds(String noticeSentOn, String reason, String newDate, String expected) {
        Given given = extended(noticeSentOn, reason, newDate);
        assertEquals(expected, dueOn(given));
        boolean holds = expected.equals(newDate);
        assertEquals(
                holds ? 0 : 1,
                given.findings(Severity.WARNING).stream()
                        .filter(FindingCode.EXTENSION_INVALID::equals)
                        .count());
    }

    @Test
    void allowsNoExtensionInCaliforniaButOneInTexas() {
        Given extended = extended("2026-10-12", "Archive", "2026-11-20");
        assertEquals("2026-10-20", dueOn(extended.with("facility.state", "CA")));
        assertEquals("2026-11-20", dueOn(extended.with("facility.state", "TX")));
    }

    @Test
    void doesNotMoveForADefectOrAnUnsignedRecord() {
        assertEquals(
                "2026-11-04",
                dueOn(Given.patientAccess()
                        .with("requester.identityVerified", false)
                        .with("records.0.status", "UNSIGNED")));
    }

    @Test
    void runsForAccessAndForARepresentativeWithoutBasisOnly() {
        assertEquals("2026-11-04", dueOn(Given.directive()));
        Given undocumented =
                Given.representative(RelationshipKind.GUARDIAN).with("representative.authorityDocumented", false);
        assertEquals("2026-11-04", dueOn(undocumented));
        assertEquals(
                "2026-11-04",
                dueOn(Given.directive()
                        .with("request.medium", "PAPER")
                        .with("requester.kind", "PERSONAL_REPRESENTATIVE")
                        .with("representative.authorityDocumented", true)));
        assertNull(undocumented.withValidAuthorization().decided().dueOn());
        assertNull(Given.directive().with("request.medium", "PAPER").decided().dueOn());
        assertNull(Given.treatment().decided().dueOn());
        assertNull(Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL).decided().dueOn());
    }

    @ParameterizedTest
    @CsvSource({"CA, 2026-10-20, 0", "CA, 2026-10-21, 1", "TX, 2026-10-20, 0", "TX, 2026-10-21, 1"})
    void isOverdueOnTheDayAfterTheStatesDeadline(String state, String asOf, int warnings) {
        Given given = Given.patientAccess().with("facility.state", state).with("asOf", asOf);
        assertEquals(warnings, given.findings(Severity.WARNING).size());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, 0", "2026-12-05, 1"})
    void isOverdueOnTheDayAfterTheExtension(String asOf, int warnings) {
        Given given = extended("2026-11-04", "Archive", "2026-12-04").with("asOf", asOf);
        assertEquals(warnings, given.findings(Severity.WARNING).size());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, true", "2026-12-05, false"})
    void holdsAnExtensionInTexasToTheSameLimit(String newDate, boolean holds) {
        Facts facts = extended("2026-11-04", "Archive", newDate)
                .with("facility.state", "TX")
                .facts();
        assertEquals(holds, Deadlines.extensionHolds(facts.facility(), facts.request()));
    }

    @Test
    void holdsNoExtensionThatWasNotAnnounced() {
        Facts facts = Given.patientAccess().facts();
        assertEquals(false, Deadlines.extensionHolds(facts.facility(), facts.request()));
    }

    @Test
    void citesTheRuleByWhichItWasExtended() {
        Deadline deadline =
                extended("2026-11-04", "Archive", "2026-12-04").decided().deadline();
        assertEquals("45 CFR 164.524(b)(2)", deadline.citation());
        assertEquals("extended by a notice with a reason, sent in time, to the date that it names", deadline.rule());
    }
}
