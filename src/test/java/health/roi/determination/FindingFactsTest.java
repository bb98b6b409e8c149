package health.roi.determination;

import static health.roi.determination.FindingCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of every finding at least one request that gives it, and the fact that the finding then states. */
class FindingFactsTest {
    private record Case(Given given, String because) {}

    private static final Map<FindingCode, List<Case>> CASES = new TreeMap<>();

    private static void given(FindingCode code, Case... cases) {
        CASES.put(code, List.of(cases));
    }

    private static Case states(String because, Given given) {
        return new Case(given, because);
    }

    private static Given form(String field, Object value) {
        return Given.authorization().with("authorization." + field, value);
    }

    private static Given extended(String noticeSentOn, String reason, String newDate) {
        return Given.patientAccess()
                .with("request.extension.noticeSentOn", noticeSentOn)
                .with("request.extension.reason", reason)
                .with("request.extension.newDate", newDate);
    }

    private static final Given UNDOCUMENTED =
            Given.representative(RelationshipKind.GUARDIAN).with("representative.authorityDocumented", false);

    static {
        given(
                IDENTITY_UNVERIFIED,
                states(
                        "No proof of the requester's identity is on record.",
                        Given.patientAccess().with("requester.identityVerified", false)),
                states(
                        "No proof of the requester's identity is on record; the request is for emergency treatment.",
                        Given.treatment()
                                .with("requester.identityVerified", false)
                                .with("request.emergency", true)));
        given(
                AUTHORITY_UNVERIFIED,
                states(
                        "The request comes from a coroner, and no proof of that office is on record.",
                        Given.asks(RequesterKind.CORONER, Purpose.DEATH_INVESTIGATION)
                                .with("requester.authorityVerified", false)),
                states(
                        "The request comes from a workers' compensation program, and no proof of that office is on record.",
                        Given.asks(RequesterKind.WORKERS_COMPENSATION, Purpose.WORKERS_COMPENSATION)
                                .with("requester.authorityVerified", false)));
        given(
                REPRESENTATIVE_AUTHORITY_UNDOCUMENTED,
                states(
                        "The request comes from a guardian, and no document on record shows the authority to act for the"
                                + " patient.",
                        UNDOCUMENTED),
                states(
                        "The request comes from a representative, and no document on record shows the authority to act for"
                                + " the patient.",
                        Given.asks(RequesterKind.PERSONAL_REPRESENTATIVE, Purpose.PATIENT_REQUEST)));
        given(
                REPRESENTATIVE_ENDANGERMENT_REVIEW,
                states(
                        "For the front desk only: A concern about the representative is on record and awaits a"
                                + " professional's review.",
                        Given.representative(RelationshipKind.PARENT)
                                .with("representative.endangermentConcern", true)));
        given(
                AUTHORIZATION_MISSING,
                states(
                        "The request comes from an attorney and its purpose is a legal matter, and no authorization came"
                                + " with it.",
                        Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL)),
                states(
                        "The request comes from Social Security and its purpose is a disability appeal, and no"
                                + " authorization came with it.",
                        Given.asks(RequesterKind.SOCIAL_SECURITY, Purpose.DISABILITY_APPEAL)));
        given(
                AUTHORIZATION_NOT_REQUIRED,
                states(
                        "The patient asks for the patient's own records, and an authorization came along.",
                        Given.patientAccess().withValidAuthorization()),
                states(
                        "The patient's representative asks for the patient's own records, and an authorization came along.",
                        Given.representative(RelationshipKind.EXECUTOR).withValidAuthorization()),
                states(
                        "For the front desk only: The patient's representative asks for the patient's own records, and an"
                                + " authorization came along.",
                        Given.representative(RelationshipKind.EXECUTOR)
                                .with("representative.authorityEndsOn", "2026-10-11")
                                .withValidAuthorization()));
        given(
                DIRECTIVE_NOT_BINDING,
                states(
                        "For the front desk only: The direction asks for records that are not electronic health records.",
                        Given.directive()
                                .with("requester.kind", "PERSONAL_REPRESENTATIVE")
                                .with("representative.authorityDocumented", true)
                                .with("patient.birthDate", "2010-01-01")
                                .with("records.0.electronicHealthRecord", false)),
                states("The direction is not signed.", Given.directive().with("request.directive.signed", false)),
                states(
                        "The direction does not ask for an electronic copy.",
                        Given.directive().with("request.medium", "PAPER")),
                states(
                        "The direction is not signed, does not identify the recipient, does not say where to send the"
                                + " copy, does not ask for an electronic copy and asks for records that are not electronic"
                                + " health records.",
                        Given.directive()
                                .with("request.directive.signed", false)
                                .with("request.directive.recipientIdentified", false)
                                .with("request.directive.destinationStated", false)
                                .with("request.medium", null)
                                .with("records.0.electronicHealthRecord", false)));
        given(
                AUTH_DESCRIPTION_MISSING,
                states(
                        "The form leaves the description of the information blank.",
                        form("informationDescription", " ")));
        given(
                AUTH_DISCLOSER_MISSING,
                states("The form leaves blank who may release the information.", form("discloser", null)));
        given(
                AUTH_RECIPIENT_MISSING,
                states("The form leaves blank who may receive the information.", form("recipient", null)));
        given(AUTH_PURPOSE_MISSING, states("The form leaves the purpose blank.", form("purpose", null)));
        given(
                AUTH_EXPIRATION_MISSING,
                states("The form names neither a date nor an event on which it ends.", form("expirationDate", null)));
        given(
                AUTH_EXPIRATION_NONE_NOT_ALLOWED,
                states(
                        "The form names no date, its event reads \"none\", and the purpose of the request is a legal"
                                + " matter.",
                        form("expirationDate", null).with("authorization.expirationEvent", "None")));
        given(AUTH_SIGNATURE_MISSING, states("The form bears no signature.", form("signed", false)));
        given(AUTH_SIGNATURE_DATE_MISSING, states("The form bears no date of a signature.", form("signedOn", null)));
        given(
                AUTH_SIGNATURE_DATE_IN_FUTURE,
                states(
                        "The form is dated October 13, 2026; today is October 12, 2026.",
                        form("signedOn", "2026-10-13")));
        given(
                AUTH_SIGNER_AUTHORITY_MISSING,
                states(
                        "The form is a representative's and does not describe the representative's authority.",
                        form("signedByRepresentative", true)));
        given(
                AUTH_REVOCATION_STATEMENT_MISSING,
                states("The form has no statement on the right to revoke it.", form("statesRevocationRight", false)));
        given(
                AUTH_CONDITIONING_STATEMENT_MISSING,
                states(
                        "The form has no statement on whether treatment, payment or benefits depend on it.",
                        form("statesConditioning", false)));
        given(
                AUTH_REDISCLOSURE_STATEMENT_MISSING,
                states(
                        "The form has no statement that the recipient may pass the information on.",
                        form("statesRedisclosure", false)));
        given(
                AUTH_EXPIRED,
                states(
                        "The authorization ended on October 11, 2026; today is October 12, 2026.",
                        form("expirationDate", "2026-10-11").with("authorization.expirationEventOccurred", true)),
                states(
                        "The event on which the authorization ends has occurred.",
                        form("expirationEventOccurred", true)));
        given(
                AUTH_REVOKED,
                states(
                        "The authorization was revoked on October 12, 2026; today is October 12, 2026.",
                        form("revokedOn", "2026-10-12")));
        given(
                AUTH_COMPOUND,
                states(
                        "For the front desk only: The form is combined with another document.",
                        form("combinedWith", "OTHER_DOCUMENT")),
                states(
                        "For the front desk only: The form is combined with an authorization for psychotherapy notes.",
                        form("combinedWith", "PSYCHOTHERAPY_NOTES")),
                states(
                        "For the front desk only: The form is for psychotherapy notes alone and is combined with a consent to research.",
                        form("psychotherapyNotesOnly", true).with("authorization.combinedWith", "RESEARCH")),
                states(
                        "For the front desk only: The form permits substance use counseling notes together with something else.",
                        Given.authorization().permitting(Category.SUD_COUNSELING_NOTES, Category.HIV)),
                states(
                        "The form is combined with another document.",
                        Given.directive()
                                .with("request.medium", "PAPER")
                                .withValidAuthorization()
                                .with("authorization.combinedWith", "OTHER_DOCUMENT")));
        given(
                AUTH_CONDITIONS_TREATMENT,
                states(
                        "The form makes treatment, payment or benefits depend on the signature; it is neither for research"
                                + " nor for an examination made for the recipient.",
                        form("conditionsTreatment", true)));
        given(
                AUTH_KNOWN_FALSE,
                states("A material statement on the form is known to be false.", form("knownFalse", true)));
        given(
                AUTH_RECIPIENT_MISMATCH,
                states(
                        "The recipient that the form names is not the recipient that the request names.",
                        form("recipient", "Harbor Law Office")));
        given(
                SUBPOENA_ASSURANCE_MISSING,
                states(
                        "The subpoena came with neither proof of notice to the patient nor a qualified protective order.",
                        Given.legalProcess(LegalProcessKind.SUBPOENA)),
                states(
                        "The patient was notified of the discovery request, and the time to object is not over.",
                        Given.legalProcess(LegalProcessKind.DISCOVERY_REQUEST)
                                .with("legalProcess.assurance", "NOTICE_TO_PATIENT")));
        given(
                ADMINISTRATIVE_TEST_FAILED,
                states(
                        "The request does not show that the information is relevant, that it is specific and limited and"
                                + " that de-identified information would not do.",
                        Given.legalProcess(LegalProcessKind.ADMINISTRATIVE_REQUEST)),
                states(
                        "The request does not show that the information is relevant and that de-identified information"
                                + " would not do.",
                        Given.legalProcess(LegalProcessKind.ADMINISTRATIVE_REQUEST)
                                .with("legalProcess.specificAndLimited", true)));
        given(
                RESEARCH_WAIVER_MISSING,
                states(
                        "The request comes from a researcher and its purpose is research, and neither an authorization nor"
                                + " a documented waiver came with it.",
                        Given.asks(RequesterKind.RESEARCHER, Purpose.RESEARCH)));
        given(
                LEGAL_MANDATE_MISSING,
                states(
                        "The request comes from a public health authority and its purpose is public health, and it states"
                                + " no law.",
                        Given.asks(RequesterKind.PUBLIC_HEALTH_AUTHORITY, Purpose.PUBLIC_HEALTH)));
        given(
                EXTENSION_INVALID,
                states(
                        "The extension gives no reason, does not show when it was announced and names no new date.",
                        extended(null, " ", null)),
                states(
                        "The extension was announced on November 5, 2026, after November 4, 2026 and names December 5,"
                                + " 2026, after December 4, 2026.",
                        extended("2026-11-05", "Archive", "2026-12-05")),
                states(
                        "The extension is not allowed by the law of California.",
                        extended("2026-11-04", "Archive", "2026-12-04").with("facility.state", "CA")));
        given(
                OVERDUE,
                states(
                        "The last day to act was November 4, 2026; today is November 5, 2026.",
                        Given.patientAccess().with("asOf", "2026-11-05")),
                states(
                        "The last day to act was November 4, 2026; today is December 1, 2026.",
                        UNDOCUMENTED.with("asOf", "2026-12-01")));
    }

    @Test
    void knowsARequestForEveryCode() {
        assertEquals(EnumSet.allOf(FindingCode.class), CASES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> statesTheFactOfEachCode() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> {
                    for (Case one : entry.getValue()) {
                        assertEquals(List.of(one.because()), because(entry.getKey(), one.given()));
                    }
                }));
    }

    private static List<String> because(FindingCode code, Given given) {
        return given.decided().findings().stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::because)
                .toList();
    }

    /** Whoever is feared hears this sentence, and so does everyone else who asks while the review is open. */
    @Test
    void letsAFearedRepresentativeHearNothingOfTheFear() {
        assertEquals(
                "We are still looking at this request, and will write to you when that is done.",
                REPRESENTATIVE_ENDANGERMENT_REVIEW.message());
    }

    @Test
    void findsEveryDefectOfAFormBesideEveryOther() {
        List<FindingCode> defects = Arrays.stream(FindingCode.values())
                .filter(code -> code.name().startsWith("AUTH_") && code != AUTH_RECIPIENT_MISSING)
                .filter(code -> code != AUTH_EXPIRATION_MISSING && code != AUTH_SIGNATURE_DATE_MISSING)
                .toList();
        Given all = Given.authorization()
                .with("authorization.informationDescription", null)
                .with("authorization.discloser", null)
                .with("authorization.recipient", "Harbor Law Office")
                .with("authorization.purpose", null)
                .with("authorization.expirationDate", null)
                .with("authorization.expirationEvent", "none")
                .with("authorization.expirationEventOccurred", true)
                .with("authorization.signed", false)
                .with("authorization.signedOn", "2026-12-01")
                .with("authorization.signedByRepresentative", true)
                .with("authorization.statesRevocationRight", false)
                .with("authorization.statesConditioning", false)
                .with("authorization.statesRedisclosure", false)
                .with("authorization.revokedOn", "2026-10-01")
                .with("authorization.combinedWith", "OTHER_DOCUMENT")
                .with("authorization.conditionsTreatment", true)
                .with("authorization.knownFalse", true);
        assertEquals(defects, all.blocking());
    }

    @Test
    void carriesTheSeverityCitationAndMessageOfTheCode() {
        Finding finding = Given.patientAccess()
                .with("asOf", "2026-11-05")
                .decided()
                .findings()
                .get(0);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals("45 CFR 164.524(b)(2)", finding.citation());
        assertTrue(finding.message().startsWith("The time to act"), finding.message());
    }
}
