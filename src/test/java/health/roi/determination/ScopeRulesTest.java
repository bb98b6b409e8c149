package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeRulesTest {
    private static final String OUTSIDE_REPRESENTATIVE = "OUT_OF_SCOPE [OUTSIDE_REPRESENTATIVE_AUTHORITY]";

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-06-30, true", "2026-07-01, false"})
    void leavesOutWhatTheRequestDoesNotCover(String serviceDate, boolean covered) {
        assertEquals(
                covered ? "RELEASE" : "OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE]",
                Given.patientAccess().with("records.0.serviceDate", serviceDate).first());
    }

    @Test
    void leavesOutAKindThatWasNotAskedFor() {
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE]",
                Given.patientAccess()
                        .with("request.scope.documentKinds", List.of("LAB_RESULT"))
                        .first());
        assertEquals(
                "RELEASE", Given.patientAccess().with("request.scope", null).first());
    }

    @Test
    void leavesOutWhatTheAuthorizationDoesNotReach() {
        Given given = Given.authorization();
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_AUTHORIZATION]",
                given.with("authorization.scope.to", "2026-03-17").first());
        assertEquals(
                "RELEASE", given.with("authorization.scope.to", "2026-03-18").first());
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_AUTHORIZATION]",
                given.with("authorization.psychotherapyNotesOnly", true).first());
    }

    @Test
    void releasesNothingByACourtOrderThatStatesNothing() {
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_ORDER]",
                Given.legalProcess(LegalProcessKind.COURT_ORDER).first());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-18, RELEASE", "2026-03-19, OUT_OF_SCOPE [OUTSIDE_ORDER]"})
    void leavesOutWhatTheOrderDoesNotExpresslyAuthorize(String from, String expected) {
        assertEquals(
                expected,
                Given.courtOrder()
                        .with("legalProcess.expresslyAuthorizes.from", from)
                        .first());
    }

    @ParameterizedTest
    @CsvSource({"JUDICIAL_WARRANT, true", "GRAND_JURY_SUBPOENA, true", "SUBPOENA, false", "DISCOVERY_REQUEST, false"})
    void limitsAWarrantByTheTermsThatItStates(LegalProcessKind kind, boolean limited) {
        Given given = Given.protectedSubpoena().with("legalProcess.kind", kind);
        assertEquals("RELEASE", given.first());
        assertEquals(
                limited ? "OUT_OF_SCOPE [OUTSIDE_ORDER]" : "RELEASE",
                given.with("legalProcess.expresslyAuthorizes.to", "2026-03-17").first());
    }

    @Test
    void leavesOutWhatTheRepresentativesAuthorityDoesNotReach() {
        Given given = Given.representative(RelationshipKind.HEALTH_CARE_AGENT);
        assertEquals("RELEASE", given.first());
        assertEquals(
                OUTSIDE_REPRESENTATIVE,
                given.with("representative.scope.documentKinds", List.of("LAB_RESULT"))
                        .first());
        assertEquals(
                OUTSIDE_REPRESENTATIVE,
                given.with("representative.authorityEndsOn", "2026-10-11").first());
        assertEquals(
                "RELEASE",
                given.with("representative.authorityEndsOn", "2026-10-12").first());
    }

    @Test
    void limitsAnAuthorizationByTheAuthorityOfTheRepresentativeWhoSignedIt() {
        Given signedByPatient = Given.authorization().with("representative.authorityEndsOn", "2026-10-11");
        assertEquals("RELEASE", signedByPatient.first());
        assertEquals(
                "RELEASE",
                signedByPatient
                        .with("requester.kind", "PERSONAL_REPRESENTATIVE")
                        .first());
        assertEquals(
                OUTSIDE_REPRESENTATIVE,
                signedByPatient
                        .with("authorization.signedByRepresentative", true)
                        .with("authorization.signerAuthority", "Health care agent")
                        .first());
    }

    @Test
    void givesEveryReasonOfTheTier() {
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE, OUTSIDE_AUTHORIZATION]",
                Given.authorization()
                        .with("records.0.serviceDate", "2025-12-31")
                        .with("authorization.scope.from", "2026-01-01")
                        .first());
    }

    @Test
    void limitsNothingByARepresentativeWhoNeitherAsksNorSigned() {
        assertEquals(
                "RELEASE",
                Given.patientAccess()
                        .with("representative.authorityEndsOn", "2026-10-11")
                        .first());
        Given unsigned = Given.authorization()
                .with("authorization.signed", false)
                .with("representative.authorityEndsOn", "2026-10-11");
        assertEquals("PENDING", unsigned.first());
        assertEquals(
                OUTSIDE_REPRESENTATIVE,
                unsigned.with("requester.kind", "PERSONAL_REPRESENTATIVE").first());
        assertEquals(
                OUTSIDE_REPRESENTATIVE,
                unsigned.with("authorization.signedByRepresentative", true).first());
    }
}
