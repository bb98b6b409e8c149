package health.roi.determination;

import static health.roi.determination.FindingCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFindingsTest {
    @Test
    void refusesUnverifiedIdentity() {
        assertEquals(
                List.of(IDENTITY_UNVERIFIED),
                Given.patientAccess().with("requester.identityVerified", false).blocking());
    }

    @Test
    void onlyWarnsOfUnverifiedIdentityInAnEmergencyTreatment() {
        Given unverified = Given.treatment().with("requester.identityVerified", false);
        assertEquals(List.of(IDENTITY_UNVERIFIED), unverified.blocking());
        Given emergency = unverified.with("request.emergency", true);
        assertEquals(List.of(), emergency.blocking());
        assertEquals(List.of(IDENTITY_UNVERIFIED), emergency.findings(Severity.WARNING));
        assertEquals(
                List.of(IDENTITY_UNVERIFIED),
                emergency.with("request.purpose", "PAYMENT").blocking());
    }

    @ParameterizedTest
    @EnumSource(RequesterKind.class)
    void refusesUnverifiedAuthorityOfAnOffice(RequesterKind kind) {
        Given given = Given.asks(kind, Purpose.SERIOUS_THREAT).with("requester.authorityVerified", false);
        assertEquals(kind.holdsOffice(), given.blocking().contains(AUTHORITY_UNVERIFIED));
    }

    @Test
    void refusesRepresentativeWithoutDocuments() {
        Given undocumented =
                Given.representative(RelationshipKind.GUARDIAN).with("representative.authorityDocumented", false);
        assertEquals(List.of(REPRESENTATIVE_AUTHORITY_UNDOCUMENTED, AUTHORIZATION_MISSING), undocumented.blocking());
        assertEquals(
                List.of(REPRESENTATIVE_AUTHORITY_UNDOCUMENTED, AUTHORIZATION_MISSING),
                Given.asks(RequesterKind.PERSONAL_REPRESENTATIVE, Purpose.PATIENT_REQUEST)
                        .blocking());
        Given signedByPatient = undocumented.withValidAuthorization();
        assertEquals(List.of(), signedByPatient.blocking());
        assertEquals(
                List.of(REPRESENTATIVE_AUTHORITY_UNDOCUMENTED),
                signedByPatient
                        .with("authorization.signedByRepresentative", true)
                        .with("authorization.signerAuthority", "Guardian")
                        .blocking());
        assertEquals(
                List.of(REPRESENTATIVE_AUTHORITY_UNDOCUMENTED, AUTH_SIGNATURE_MISSING),
                signedByPatient.with("authorization.signed", false).blocking());
    }

    @Test
    void refusesUntilAConcernOfEndangermentIsReviewed() {
        assertEquals(
                List.of(REPRESENTATIVE_ENDANGERMENT_REVIEW),
                Given.representative(RelationshipKind.HEALTH_CARE_AGENT)
                        .with("representative.endangermentConcern", true)
                        .blocking());
    }

    @Test
    void refusesMissingAuthorization() {
        assertEquals(
                List.of(AUTHORIZATION_MISSING),
                Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL).blocking());
    }

    @Test
    void refusesResearcherWithoutWaiver() {
        Given researcher = Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH);
        assertEquals(List.of(RESEARCH_WAIVER_MISSING), researcher.blocking());
        assertEquals(List.of(), researcher.withValidAuthorization().blocking());
        assertEquals(
                List.of(AUTHORIZATION_MISSING),
                researcher.with("request.purpose", "LEGAL").blocking());
    }

    @Test
    void notesAnAuthorizationThatIsNotRequired() {
        Given given = Given.patientAccess().with("authorization.signed", false);
        assertEquals(List.of(AUTHORIZATION_NOT_REQUIRED), given.findings(Severity.INFO));
        assertEquals(1, given.decided().findings().size());
    }

    @Test
    void warnsOfADirectiveThatDoesNotBind() {
        Given given = Given.directive().with("request.medium", "PAPER");
        assertEquals(List.of(DIRECTIVE_NOT_BINDING), given.findings(Severity.WARNING));
        assertEquals(List.of(AUTHORIZATION_MISSING), given.blocking());
    }

    @ParameterizedTest
    @CsvSource({
        "SUBPOENA, NONE, true, true",
        "SUBPOENA, NOTICE_TO_PATIENT, false, true",
        "SUBPOENA, NOTICE_TO_PATIENT, true, false",
        "DISCOVERY_REQUEST, , true, true",
        "DISCOVERY_REQUEST, QUALIFIED_PROTECTIVE_ORDER, false, false",
        "GRAND_JURY_SUBPOENA, NONE, false, false",
    })
    void refusesSubpoenaWithoutAssurance(LegalProcessKind kind, String assurance, boolean over, boolean refused) {
        Given given = Given.legalProcess(kind)
                .with("legalProcess.assurance", assurance)
                .with("legalProcess.objectionPeriodOver", over);
        assertEquals(refused ? List.of(SUBPOENA_ASSURANCE_MISSING) : List.of(), given.blocking());
    }

    @Test
    void refusesAdministrativeRequestThatFailsOnePart() {
        Given passes = Given.legalProcess(LegalProcessKind.ADMINISTRATIVE_REQUEST)
                .with("legalProcess.relevant", true)
                .with("legalProcess.specificAndLimited", true)
                .with("legalProcess.deidentifiedInsufficient", true);
        assertEquals(List.of(), passes.blocking());
        for (String part : List.of("relevant", "specificAndLimited", "deidentifiedInsufficient")) {
            assertEquals(
                    List.of(ADMINISTRATIVE_TEST_FAILED),
                    passes.with("legalProcess." + part, false).blocking());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_HEALTH_AUTHORITY, PUBLIC_HEALTH, true",
        "HEALTH_OVERSIGHT_AGENCY, OVERSIGHT, true",
        "WORKERS_COMPENSATION, WORKERS_COMPENSATION, true",
        "CORONER, DEATH_INVESTIGATION, false",
    })
    void refusesMissingLegalMandate(RequesterKind kind, Purpose purpose, boolean refused) {
        Given given = Given.asks(kind, purpose);
        assertEquals(refused ? List.of(LEGAL_MANDATE_MISSING) : List.of(), given.blocking());
        assertEquals(
                List.of(),
                given.with("request.legalMandate", "Minn. Stat. 176.138").blocking());
        assertEquals(
                refused, given.with("request.legalMandate", "  ").blocking().contains(LEGAL_MANDATE_MISSING));
    }

    @Test
    void warnsOfAnInvalidExtension() {
        Given given = Given.patientAccess().with("request.extension.newDate", "2026-12-01");
        assertEquals(List.of(EXTENSION_INVALID), given.findings(Severity.WARNING));
        assertEquals(Outcome.RELEASE, given.decided().outcome());
    }

    @Test
    void saysNothingOfAnExtensionWhereNoClockRuns() {
        assertEquals(
                List.of(),
                Given.treatment()
                        .with("request.extension.newDate", "2026-12-01")
                        .decided()
                        .findings());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, false", "2026-11-05, true"})
    void warnsOnceTheDueDayIsOver(String asOf, boolean overdue) {
        Given given = Given.patientAccess().with("asOf", asOf);
        assertEquals(overdue ? List.of(OVERDUE) : List.of(), given.findings(Severity.WARNING));
        assertEquals(Outcome.RELEASE, given.decided().outcome());
    }

    @Test
    void reportsEverythingAtOnce() {
        Given given = Given.asks(RequesterKind.PUBLIC_HEALTH_AUTHORITY, Purpose.PUBLIC_HEALTH)
                .with("requester.identityVerified", false)
                .with("requester.authorityVerified", false);
        assertEquals(List.of(IDENTITY_UNVERIFIED, AUTHORITY_UNVERIFIED, LEGAL_MANDATE_MISSING), given.blocking());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void givesEveryCodeACitationAndOneSentence(FindingCode code) {
        assertFalse(code.citation().isBlank());
        assertEquals(1, code.message().chars().filter(c -> c == '.').count(), code.message());
        assertEquals('.', code.message().charAt(code.message().length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Allen and Burke", "1980-05-01", "Lakeview"})
    void neverRepeatsWhatTheFactsSay(String value) {
        assertFalse(Given.authorization()
                .with("authorization.recipient", "Harbor Law Office")
                .with("requester.identityVerified", false)
                .decided()
                .findings()
                .toString()
                .contains(value));
    }
}
