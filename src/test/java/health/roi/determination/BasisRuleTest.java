package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisRuleTest {
    @ParameterizedTest
    @CsvSource({
        "1976-10-11, NOT_PHI",
        "1976-10-12, PATIENT_ACCESS",
        "1976-10-13, PATIENT_ACCESS",
    })
    void protectsUntilTheFiftiethAnniversaryIsOver(String deceasedOn, Basis expected) {
        assertEquals(
                expected,
                Given.patientAccess().with("patient.deceasedOn", deceasedOn).basis());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, PATIENT_ACCESS", "2026-03-01, NOT_PHI"})
    void countsFiftyYearsFromALeapDay(String asOf, Basis expected) {
        assertEquals(
                expected,
                Given.patientAccess()
                        .with("patient.deceasedOn", "1976-02-29")
                        .with("asOf", asOf)
                        .basis());
    }

    @Test
    void countsFiftyYearsUpToALeapDay() {
        assertEquals(
                Basis.NOT_PHI,
                Given.patientAccess()
                        .with("patient.deceasedOn", "1974-02-28")
                        .with("asOf", "2024-02-29")
                        .basis());
    }

    @Test
    void reportsNothingUnder45CfrOnceNoLongerProtected() {
        Given given = Given.asks(RequesterKind.OTHER, Purpose.RESEARCH)
                .with("requester.identityVerified", false)
                .with("patient.deceasedOn", "1960-01-01")
                .with("records.0.agreedRestriction", true)
                .with("records.0.categories", List.of(Category.PSYCHOTHERAPY_NOTES, Category.LITIGATION_PREPARATION));
        assertEquals(List.of(), given.decided().findings());
        assertEquals("RELEASE", given.first());
    }

    @Test
    void keepsWrongPatientScopePart2AndUnsignedOnceNoLongerProtected() {
        Given old = Given.patientAccess().with("patient.deceasedOn", "1960-01-01");
        assertEquals(
                "WITHHOLD [WRONG_PATIENT]",
                old.with("records.0.matchesPatient", false).first());
        assertEquals(
                "OUT_OF_SCOPE [OUTSIDE_REQUEST_SCOPE]",
                old.with("records.0.serviceDate", "2025-12-31").first());
        assertEquals(
                "WITHHOLD [PART2_CONSENT_REQUIRED]",
                old.category(Category.SUD_PART2).first());
        assertEquals(
                "WITHHOLD [SUD_COUNSELING_NOTES]",
                old.category(Category.SUD_COUNSELING_NOTES).first());
        assertEquals(
                "PENDING [RECORD_UNSIGNED]",
                old.with("records.0.status", "UNSIGNED").first());
    }

    @Test
    void givesAccessToPatientAndDocumentedRepresentative() {
        assertEquals(Basis.PATIENT_ACCESS, Given.patientAccess().basis());
        assertEquals(
                Basis.PATIENT_ACCESS,
                Given.representative(RelationshipKind.EXECUTOR).basis());
        assertNull(Given.representative(RelationshipKind.EXECUTOR)
                .with("representative.authorityDocumented", false)
                .basis());
    }

    @Test
    void putsAccessBeforeLegalProcessAndAuthorization() {
        assertEquals(
                Basis.PATIENT_ACCESS,
                Given.patientAccess()
                        .withValidAuthorization()
                        .with("legalProcess.kind", "SUBPOENA")
                        .basis());
    }

    @Test
    void bindsACompleteDirective() {
        assertEquals(Basis.ACCESS_DIRECTIVE, Given.directive().basis());
        assertEquals(List.of(), Given.directive().decided().findings());
    }

    @ParameterizedTest
    @CsvSource({
        "request.directive.signed, false",
        "request.directive.recipientIdentified, false",
        "request.directive.destinationStated, false",
        "request.medium, PAPER",
        "request.medium, ",
        "records.0.electronicHealthRecord, false",
    })
    void asksForAnAuthorizationWhereADirectiveDoesNotBind(String path, String value) {
        Given given = Given.directive().with(path, value);
        assertNull(given.basis());
        assertEquals(List.of(FindingCode.AUTHORIZATION_MISSING), given.blocking());
        assertEquals(List.of(FindingCode.DIRECTIVE_NOT_BINDING), given.findings(Severity.WARNING));
        assertEquals(Basis.AUTHORIZATION, given.withValidAuthorization().basis());
    }

    @Test
    void lookOnlyAtThePatientsRecordsInScopeForADirective() {
        Given wrongPatient = Given.directive().and("r2", "electronicHealthRecord", false);
        assertNull(wrongPatient.basis());
        assertEquals(
                Basis.ACCESS_DIRECTIVE,
                wrongPatient.with("records.1.matchesPatient", false).basis());
        assertEquals(
                Basis.ACCESS_DIRECTIVE,
                wrongPatient.with("records.1.serviceDate", "2026-07-01").basis());
    }

    @Test
    void doesNotLookAtLegalProcessBesideADirectiveThatDoesNotBind() {
        assertNull(Given.directive()
                .with("request.medium", "PAPER")
                .with("legalProcess.kind", "COURT_ORDER")
                .basis());
    }

    @Test
    void ignoresADirectiveByAnyoneElse() {
        Given attorney = Given.directive().with("requester.kind", "ATTORNEY");
        assertNull(attorney.basis());
        assertEquals(List.of(), attorney.findings(Severity.WARNING));
        assertEquals(
                Basis.COURT_ORDER,
                attorney.with("legalProcess.kind", "COURT_ORDER").basis());
    }

    @ParameterizedTest
    @CsvSource({
        "COURT_ORDER, COURT_ORDER, COURT_ORDER",
        "GRAND_JURY_SUBPOENA, LAW_ENFORCEMENT, LAW_ENFORCEMENT",
        "JUDICIAL_WARRANT, LAW_ENFORCEMENT, LAW_ENFORCEMENT",
        "ADMINISTRATIVE_REQUEST, LAW_ENFORCEMENT, LAW_ENFORCEMENT",
        "SUBPOENA, SUBPOENA, AUTHORIZATION",
        "DISCOVERY_REQUEST, SUBPOENA, AUTHORIZATION",
    })
    void putsAValidAuthorizationOnlyBeforeProcessWithoutAJudge(LegalProcessKind kind, Basis alone, Basis beside) {
        Given given = Given.legalProcess(kind);
        assertEquals(alone, given.basis());
        assertEquals(beside, given.withValidAuthorization().basis());
        Given defective = given.withValidAuthorization().with("authorization.signed", false);
        assertEquals(alone, defective.basis());
        assertEquals(
                List.of(),
                defective.decided().findings().stream()
                        .filter(finding -> finding.code().name().startsWith("AUTH_"))
                        .toList());
    }

    @Test
    void derivesNothingFromLegalProcessOfUnknownKind() {
        assertNull(Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL)
                .with("legalProcess.relevant", true)
                .basis());
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTH_CARE_PROVIDER, TREATMENT, TREATMENT",
        "HEALTH_CARE_PROVIDER, PAYMENT, PAYMENT",
        "HEALTH_PLAN, PAYMENT, PAYMENT",
        "HEALTH_PLAN, OPERATIONS, OPERATIONS",
        "HEALTH_CARE_PROVIDER, OPERATIONS, OPERATIONS",
        "PUBLIC_HEALTH_AUTHORITY, PUBLIC_HEALTH, PUBLIC_HEALTH",
        "HEALTH_OVERSIGHT_AGENCY, OVERSIGHT, HEALTH_OVERSIGHT",
        "WORKERS_COMPENSATION, WORKERS_COMPENSATION, WORKERS_COMPENSATION",
        "CORONER, DEATH_INVESTIGATION, CORONER",
        "EMPLOYER, SERIOUS_THREAT, SERIOUS_THREAT",
        "HEALTH_PLAN, TREATMENT,",
        "INSURER, PAYMENT,",
        "OTHER, PUBLIC_HEALTH,",
        "RESEARCHER, RESEARCH,",
    })
    void findsWhatNeedsNoAuthorization(RequesterKind kind, Purpose purpose, Basis expected) {
        assertEquals(expected, Given.asks(kind, purpose).basis());
    }

    @Test
    void needsTheWaiverForResearch() {
        Given given = Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH).with("research.waiverDocumented", true);
        assertEquals(Basis.RESEARCH_WAIVER, given.basis());
        assertNull(given.with("requester.kind", "OTHER").basis());
    }

    @Test
    void putsAValidAuthorizationBeforeWhatNeedsNone() {
        assertEquals(
                Basis.AUTHORIZATION, Given.treatment().withValidAuthorization().basis());
    }

    @Test
    void doesNotLetADefectiveAuthorizationDisplaceWhatNeedsNone() {
        Given given = Given.treatment().withValidAuthorization().with("authorization.signed", false);
        assertEquals(Basis.TREATMENT, given.basis());
        assertEquals(List.of(), given.blocking());
        assertEquals(List.of(FindingCode.AUTH_SIGNATURE_MISSING), given.findings(Severity.WARNING));
    }

    @Test
    void restsOnADefectiveAuthorizationWhereThereIsNothingElse() {
        assertEquals(
                Basis.AUTHORIZATION,
                Given.authorization().with("authorization.signed", false).basis());
    }
}
