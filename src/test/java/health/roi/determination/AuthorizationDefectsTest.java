package health.roi.determination;

import static health.roi.determination.FindingCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationDefectsTest {
    private static void accepts(Given given) {
        assertEquals(List.of(), given.decided().findings());
        assertEquals(Outcome.RELEASE, given.decided().outcome());
    }

    private static void refuses(Given given, FindingCode... codes) {
        assertEquals(List.of(codes), given.blocking());
        assertEquals(Outcome.BLOCKED, given.decided().outcome());
    }

    private static Given form(String field, Object value) {
        return Given.authorization().with("authorization." + field, value);
    }

    @Test
    void acceptsACompleteForm() {
        accepts(Given.authorization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesMissingDescription(String blank) {
        refuses(form("informationDescription", blank), AUTH_DESCRIPTION_MISSING);
    }

    @Test
    void refusesMissingDiscloser() {
        refuses(form("discloser", null), AUTH_DISCLOSER_MISSING);
    }

    @Test
    void refusesMissingRecipient() {
        refuses(form("recipient", " "), AUTH_RECIPIENT_MISSING);
    }

    @Test
    void refusesMissingPurpose() {
        refuses(form("purpose", null), AUTH_PURPOSE_MISSING);
    }

    @Test
    void refusesMissingExpiration() {
        refuses(form("expirationDate", null), AUTH_EXPIRATION_MISSING);
        refuses(form("expirationDate", null).with("authorization.expirationEvent", " "), AUTH_EXPIRATION_MISSING);
        accepts(form("expirationDate", null).with("authorization.expirationEvent", "end of the claim"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", " NONE ", "n o n e"})
    void refusesExpirationThatReadsNone(String event) {
        Given given = form("expirationDate", null).with("authorization.expirationEvent", event);
        refuses(given, AUTH_EXPIRATION_NONE_NOT_ALLOWED);
        accepts(given.with("request.purpose", "RESEARCH"));
        accepts(given.with("authorization.forTpo", true));
        accepts(given.with("authorization.expirationDate", "2027-01-31"));
    }

    @Test
    void refusesMissingSignature() {
        refuses(form("signed", false), AUTH_SIGNATURE_MISSING);
    }

    @Test
    void refusesMissingSignatureDate() {
        refuses(form("signedOn", null), AUTH_SIGNATURE_DATE_MISSING);
        refuses(
                form("signedOn", null).with("authorization.signed", false),
                AUTH_SIGNATURE_MISSING,
                AUTH_SIGNATURE_DATE_MISSING);
    }

    @Test
    void refusesSignatureDateInFuture() {
        refuses(form("signedOn", "2026-10-13"), AUTH_SIGNATURE_DATE_IN_FUTURE);
        accepts(form("signedOn", "2026-10-12"));
    }

    @Test
    void refusesRepresentativesSignatureWithoutAuthority() {
        refuses(form("signedByRepresentative", true), AUTH_SIGNER_AUTHORITY_MISSING);
        accepts(form("signedByRepresentative", true).with("authorization.signerAuthority", "Guardian by court order"));
    }

    @Test
    void refusesMissingRevocationStatement() {
        refuses(form("statesRevocationRight", false), AUTH_REVOCATION_STATEMENT_MISSING);
    }

    @Test
    void refusesMissingConditioningStatement() {
        refuses(form("statesConditioning", false), AUTH_CONDITIONING_STATEMENT_MISSING);
    }

    @Test
    void refusesMissingRedisclosureStatement() {
        refuses(form("statesRedisclosure", false), AUTH_REDISCLOSURE_STATEMENT_MISSING);
    }

    @Test
    void refusesExpiredAuthorization() {
        refuses(form("expirationDate", "2026-10-11"), AUTH_EXPIRED);
        accepts(form("expirationDate", "2026-10-12"));
        refuses(form("expirationEventOccurred", true), AUTH_EXPIRED);
    }

    @Test
    void refusesRevokedAuthorization() {
        refuses(form("revokedOn", "2026-10-11"), AUTH_REVOKED);
        refuses(form("revokedOn", "2026-10-12"), AUTH_REVOKED);
        accepts(form("revokedOn", "2026-10-13"));
    }

    @ParameterizedTest
    @EnumSource(CombinedWith.class)
    void refusesCompoundAuthorization(CombinedWith other) {
        Given ordinary = form("combinedWith", other);
        switch (other) {
            case NONE, RESEARCH, OTHER_AUTHORIZATION -> accepts(ordinary);
            case OTHER_DOCUMENT, PSYCHOTHERAPY_NOTES -> refuses(ordinary, AUTH_COMPOUND);
        }
        Given notesOnly =
                ordinary.with("authorization.psychotherapyNotesOnly", true).category(Category.PSYCHOTHERAPY_NOTES);
        switch (other) {
            case NONE, PSYCHOTHERAPY_NOTES -> accepts(notesOnly);
            case RESEARCH, OTHER_AUTHORIZATION, OTHER_DOCUMENT -> refuses(notesOnly, AUTH_COMPOUND);
        }
    }

    @Test
    void refusesCounselingNotesCombinedWithAnythingElse() {
        Given counseling = Given.authorization().permitting(Category.SUD_COUNSELING_NOTES);
        accepts(counseling);
        refuses(Given.authorization().permitting(Category.SUD_COUNSELING_NOTES, Category.SUD_PART2), AUTH_COMPOUND);
        refuses(counseling.with("authorization.combinedWith", "OTHER_AUTHORIZATION"), AUTH_COMPOUND);
        refuses(counseling.with("authorization.psychotherapyNotesOnly", true), AUTH_COMPOUND);
        accepts(Given.authorization().permitting(Category.HIV, Category.SUD_PART2));
    }

    @Test
    void refusesAuthorizationThatConditionsTreatment() {
        Given given = form("conditionsTreatment", true);
        refuses(given, AUTH_CONDITIONS_TREATMENT);
        accepts(given.with("request.purpose", "RESEARCH"));
        accepts(given.with("authorization.examForRecipient", true));
    }

    @Test
    void refusesAuthorizationKnownToBeFalse() {
        refuses(form("knownFalse", true), AUTH_KNOWN_FALSE);
    }

    @Test
    void refusesAnotherRecipient() {
        refuses(form("recipient", "Harbor Law Office"), AUTH_RECIPIENT_MISMATCH);
        accepts(form("recipient", "  allen AND\tBurke   llp "));
        accepts(form("recipient", "My attorneys").with("authorization.recipientIsClass", true));
        accepts(Given.authorization().with("request.recipient", " "));
    }

    @Test
    void reportsAllDefectsAtOnce() {
        Given empty = Given.asks(RequesterKind.ATTORNEY, Purpose.LEGAL).with("authorization.signed", false);
        refuses(
                empty,
                AUTH_DESCRIPTION_MISSING,
                AUTH_DISCLOSER_MISSING,
                AUTH_RECIPIENT_MISSING,
                AUTH_PURPOSE_MISSING,
                AUTH_EXPIRATION_MISSING,
                AUTH_SIGNATURE_MISSING,
                AUTH_SIGNATURE_DATE_MISSING,
                AUTH_REVOCATION_STATEMENT_MISSING,
                AUTH_CONDITIONING_STATEMENT_MISSING,
                AUTH_REDISCLOSURE_STATEMENT_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"PATIENT, PATIENT_REQUEST", "HEALTH_CARE_PROVIDER, TREATMENT"})
    void doesNotBlockWhereNoAuthorizationIsNeeded(RequesterKind kind, Purpose purpose) {
        Given given = Given.asks(kind, purpose).withValidAuthorization().with("authorization.signed", false);
        assertEquals(Outcome.RELEASE, given.decided().outcome());
    }
}
