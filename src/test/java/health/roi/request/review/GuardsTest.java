package health.roi.request.review;

import static health.roi.request.Verification.Subject.SIGNER_AUTHORITY;
import static health.roi.request.Verification.Subject.SIGNER_IDENTITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.authorization.AuthorizationElements;
import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.process.LegalProcess;
import health.roi.authorization.process.LegalProcessElements;
import health.roi.authorization.representative.Representative;
import health.roi.authorization.representative.RepresentativeElements;
import health.roi.determination.Basis;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.determination.LegalProcessKind;
import health.roi.determination.Outcome;
import health.roi.determination.Reason;
import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.determination.RelationshipKind;
import health.roi.determination.RequesterKind;
import health.roi.determination.Severity;
import health.roi.platform.problem.Refusal;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.Verification;
import health.roi.request.evidence.Grounds;
import health.roi.support.SampleRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each rule on both sides, and all of them at once. */
class GuardsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final RecordDecision RELEASED = decision(Decision.RELEASE);
    private static final RecordDecision OUTSIDE = decision(Decision.OUT_OF_SCOPE, ReasonCode.OUTSIDE_REQUEST_SCOPE);
    private static final RecordDecision UNSIGNED = decision(Decision.PENDING, ReasonCode.RECORD_UNSIGNED);
    private static final RecordDecision HELD_BACK = decision(Decision.PENDING);
    private static final RecordDecision WITHHELD = decision(Decision.WITHHOLD, ReasonCode.WRONG_PATIENT);

    private static RecordDecision decision(Decision decision, ReasonCode... reasons) {
        return new RecordDecision(
                UUID.randomUUID().toString(),
                decision,
                List.of(reasons).stream()
                        .map(code -> new Reason(code, "cited", "A fact."))
                        .toList());
    }

    private static ReleaseRequest request(UUID patient) {
        return request(patient, "Maria Olson");
    }

    private static ReleaseRequest request(UUID patient, String recipient) {
        return SampleRequest.of(RequesterKind.PATIENT, "maria olson", recipient, patient);
    }

    private static Grounds on(AuthorizationForm form) {
        return new Grounds(form, null, null, null, false);
    }

    private static Guards.Situation onProcess(Basis basis, UUID... papers) {
        LegalProcessElements says = new LegalProcessElements(
                LegalProcessKind.SUBPOENA,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false,
                List.of(papers));
        return new Guards.Situation(
                request(UUID.randomUUID(), "District Court"),
                List.of(),
                Set.of(),
                answer(basis, Outcome.RELEASE, List.of(), RELEASED),
                new Grounds(null, new LegalProcess(null, null, says, null, null), null, null, false),
                List.of(),
                true,
                null);
    }

    private static Hold hold(HoldReason reason, Instant resolvedAt) {
        return new Hold(
                UUID.randomUUID(), null, reason, MustAct.PATIENT, "", reason.blocks(), NOW, "", resolvedAt, "", "");
    }

    private static Determination answer(Basis basis, Outcome outcome, List<Finding> findings, RecordDecision... all) {
        return new Determination(outcome, basis, null, findings, List.of(all), null, false, false, List.of());
    }

    private static Determination access(RecordDecision... records) {
        return answer(Basis.PATIENT_ACCESS, Outcome.RELEASE, List.of(), records);
    }

    private static Finding finding(FindingCode code, Severity severity) {
        return new Finding(code, severity, "cited", "A sentence.", "A fact.");
    }

    private static AuthorizationForm form(boolean byRepresentative, UUID scan) {
        return new AuthorizationForm(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new AuthorizationElements(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true,
                        null,
                        byRepresentative,
                        "guardian",
                        true,
                        true,
                        true,
                        false,
                        false,
                        null,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null),
                scan,
                null,
                null,
                NOW,
                "",
                0);
    }

    private static Guards.Situation situation(Determination determination, Hold... holds) {
        return new Guards.Situation(
                request(UUID.randomUUID()), List.of(holds), Set.of(), determination, on(null), List.of(), true, null);
    }

    private static Guards.Situation authorized(AuthorizationForm form, Verification.Subject... verified) {
        return new Guards.Situation(
                request(UUID.randomUUID()),
                List.of(),
                Set.of(verified),
                answer(Basis.AUTHORIZATION, Outcome.RELEASE, List.of(), RELEASED),
                on(form),
                List.of(),
                true,
                null);
    }

    private static List<String> approval(Guards.Situation situation) {
        return Guards.approval(situation).stream().map(Refusal::code).toList();
    }

    private static List<String> delivery(Guards.Situation situation) {
        return Guards.delivery(situation).stream().map(Refusal::code).toList();
    }

    @Test
    void permitsWhereNothingStandsInTheWay() {
        assertEquals(List.of(), approval(situation(access(RELEASED, WITHHELD, UNSIGNED, OUTSIDE))));
        assertEquals(List.of(), delivery(situation(access(RELEASED))));
    }

    @Test
    void refusesAnUnmatchedPatientAndSaysNothingOfAChartThatNobodyLookedAt() {
        Guards.Situation unmatched = new Guards.Situation(
                request(null),
                List.of(),
                Set.of(),
                answer(Basis.PATIENT_ACCESS, Outcome.NO_RECORDS, List.of()),
                on(null),
                List.of(),
                true,
                null);
        assertEquals(List.of("patient-unmatched"), approval(unmatched));
        assertEquals(List.of("patient-unmatched"), delivery(unmatched));
    }

    @Test
    void refusesAMatchThatTheCorrectedChartNoLongerCarries() {
        Guards.Situation outdated = new Guards.Situation(
                request(UUID.randomUUID()), List.of(), Set.of(), access(RELEASED), on(null), List.of(), false, null);
        assertEquals(List.of("match-outdated"), approval(outdated));
        assertEquals(List.of("match-outdated"), delivery(outdated));
    }

    @Test
    void refusesAnAccessThatLeavesOutWhatNobodyDeniedInWriting() {
        for (ReasonCode code : List.of(ReasonCode.PSYCHOTHERAPY_NOTES, ReasonCode.LITIGATION_PREPARATION)) {
            RecordDecision leftOut = decision(Decision.WITHHOLD, code);
            RecordDecision denied = decision(Decision.WITHHOLD, code, ReasonCode.ACCESS_DENIED);
            assertEquals(List.of("denial-missing"), approval(situation(access(RELEASED, leftOut))));
            assertEquals(List.of("denial-missing"), delivery(situation(access(RELEASED, leftOut))));
            assertEquals(List.of(), approval(situation(access(RELEASED, denied))));
            assertEquals(
                    List.of(),
                    approval(situation(answer(Basis.TREATMENT, Outcome.PARTIAL, List.of(), RELEASED, leftOut))));
        }
    }

    @Test
    void refusesARepresentativeWhosePapersAreSomebodyElses() {
        assertEquals(List.of(), approval(represented("Eva Lind", "EVA  LIND")));
        assertEquals(List.of("representative-not-requester"), approval(represented("Eva Lind", "Nils Lind")));
    }

    private static Guards.Situation represented(String asks, String onPaper) {
        ReleaseRequest request = SampleRequest.of(RequesterKind.PERSONAL_REPRESENTATIVE, asks, asks, UUID.randomUUID());
        RepresentativeElements says = new RepresentativeElements(
                RelationshipKind.GUARDIAN, onPaper, null, null, null, null, null, false, List.of());
        return new Guards.Situation(
                request,
                List.of(),
                Set.of(),
                access(RELEASED),
                new Grounds(null, null, new Representative(null, null, says, null, false, null, null), null, false),
                List.of(),
                true,
                null);
    }

    @Test
    void refusesAnOpenHoldThatBlocks() {
        for (HoldReason reason : HoldReason.values()) {
            List<String> expected = reason == HoldReason.CHART_ELSEWHERE ? List.of() : List.of("hold-open");
            assertEquals(expected, approval(situation(access(RELEASED), hold(reason, null))), reason::name);
            assertEquals(expected, delivery(situation(access(RELEASED), hold(reason, null))), reason::name);
            assertEquals(List.of(), approval(situation(access(RELEASED), hold(reason, NOW))), reason::name);
        }
    }

    @Test
    void refusesEachBlockingFindingAndNoOther() {
        Determination blocked = answer(
                null,
                Outcome.BLOCKED,
                List.of(
                        finding(FindingCode.IDENTITY_UNVERIFIED, Severity.BLOCKING),
                        finding(FindingCode.OVERDUE, Severity.WARNING),
                        finding(FindingCode.AUTHORIZATION_MISSING, Severity.BLOCKING)),
                HELD_BACK);
        assertEquals(List.of("IDENTITY_UNVERIFIED", "AUTHORIZATION_MISSING"), approval(situation(blocked)));
        assertEquals(List.of("IDENTITY_UNVERIFIED", "AUTHORIZATION_MISSING"), delivery(situation(blocked)));
        assertTrue(Guards.approval(situation(blocked)).get(0).message().contains("(cited)"));
    }

    @Test
    void refusesAnAuthorizationWithoutItsScan() {
        assertEquals(List.of("authorization-scan-missing"), approval(authorized(form(false, null), SIGNER_IDENTITY)));
        assertEquals(List.of(), approval(authorized(form(false, UUID.randomUUID()), SIGNER_IDENTITY)));
    }

    @Test
    void refusesAnUnverifiedSigner() {
        assertEquals(List.of("signer-unverified"), approval(authorized(form(false, UUID.randomUUID()))));
        assertEquals(List.of("signer-unverified"), delivery(authorized(form(false, UUID.randomUUID()))));
    }

    @Test
    void refusesASigningRepresentativeWithoutVerifiedAuthority() {
        AuthorizationForm form = form(true, UUID.randomUUID());
        assertEquals(List.of("signer-authority-unverified"), approval(authorized(form, SIGNER_IDENTITY)));
        assertEquals(List.of("signer-unverified"), approval(authorized(form, SIGNER_AUTHORITY)));
        assertEquals(List.of(), approval(authorized(form, SIGNER_IDENTITY, SIGNER_AUTHORITY)));
    }

    @Test
    void asksForNoScanAndNoSignerWhereNoAuthorizationIsNeeded() {
        Guards.Situation access = new Guards.Situation(
                request(UUID.randomUUID()),
                List.of(),
                Set.of(),
                access(RELEASED),
                on(form(true, null)),
                List.of(),
                true,
                null);
        assertEquals(List.of(), approval(access));
    }

    @Test
    void refusesARecipientWhoIsNotTheRequesterWhereTheBasisReachesWhoAsks() {
        Set<Basis> anyRecipient = EnumSet.of(
                Basis.ACCESS_DIRECTIVE,
                Basis.AUTHORIZATION,
                Basis.COURT_ORDER,
                Basis.SUBPOENA,
                Basis.LAW_ENFORCEMENT,
                Basis.SERIOUS_THREAT,
                Basis.NOT_PHI);
        for (Basis basis : Basis.values()) {
            LegalProcess process = onProcess(basis, UUID.randomUUID()).grounds().process();
            Guards.Situation elsewhere = new Guards.Situation(
                    request(UUID.randomUUID(), "Acme Insurance"),
                    List.of(),
                    Set.of(SIGNER_IDENTITY),
                    answer(basis, Outcome.RELEASE, List.of(), RELEASED),
                    new Grounds(form(false, UUID.randomUUID()), process, null, null, true),
                    List.of(),
                    true,
                    null);
            List<String> expected = anyRecipient.contains(basis) ? List.of() : List.of("recipient-not-requester");
            assertEquals(expected, delivery(confirmed(elsewhere)), basis::name);
        }
    }

    @Test
    void refusesLegalProcessWithoutItsScan() {
        for (Basis basis : List.of(Basis.COURT_ORDER, Basis.SUBPOENA, Basis.LAW_ENFORCEMENT)) {
            assertEquals(List.of("legal-process-scan-missing"), delivery(confirmed(onProcess(basis))), basis::name);
            assertEquals(List.of(), delivery(confirmed(onProcess(basis, UUID.randomUUID()))), basis::name);
        }
    }

    @Test
    void refusesLegalProcessThatNoSecondPersonConfirmed() {
        for (Basis basis : List.of(Basis.COURT_ORDER, Basis.SUBPOENA, Basis.LAW_ENFORCEMENT)) {
            Guards.Situation alone = onProcess(basis, UUID.randomUUID());
            assertEquals(List.of("second-person-missing"), delivery(alone), basis::name);
            assertEquals(List.of(), approval(alone), "it is approved before it is confirmed");
            assertEquals(List.of(), Guards.download(alone), "and was confirmed before it was sent");
        }
    }

    @Test
    void refusesAConfirmationOfAnotherDecision() {
        Guards.Situation confirmed = confirmed(onProcess(Basis.SUBPOENA, UUID.randomUUID()));
        Guards.Situation changed = new Guards.Situation(
                confirmed.request(),
                confirmed.holds(),
                confirmed.verified(),
                answer(Basis.SUBPOENA, Outcome.PARTIAL, List.of(), RELEASED, WITHHELD),
                confirmed.grounds(),
                confirmed.records(),
                true,
                confirmed.confirmed());
        assertEquals(List.of("second-person-missing"), delivery(changed));
    }

    private static Guards.Situation confirmed(Guards.Situation s) {
        return new Guards.Situation(
                s.request(),
                s.holds(),
                s.verified(),
                s.determination(),
                s.grounds(),
                s.records(),
                s.matchCarries(),
                SecondPerson.decision(s));
    }

    @Test
    void refusesASeriousThreatThatNobodyStated() {
        Determination threat = answer(Basis.SERIOUS_THREAT, Outcome.RELEASE, List.of(), RELEASED);
        assertEquals(List.of("threat-statement-missing"), delivery(situation(threat)));
        Guards.Situation stated = new Guards.Situation(
                request(UUID.randomUUID()),
                List.of(),
                Set.of(),
                threat,
                new Grounds(null, null, null, null, true),
                List.of(),
                true,
                null);
        assertEquals(List.of(), delivery(stated));
    }

    @Test
    void refusesAnApprovalOfNothing() {
        assertEquals(List.of("no-record-in-scope"), approval(situation(access())));
        assertEquals(List.of("no-record-in-scope"), approval(situation(access(OUTSIDE, OUTSIDE))));
        assertEquals(List.of("none-releasable"), approval(situation(access(OUTSIDE, WITHHELD))));
        assertEquals(List.of("none-releasable"), approval(situation(access(UNSIGNED))));
    }

    @Test
    void reportsEverythingAtOnce() {
        Guards.Situation situation = new Guards.Situation(
                request(UUID.randomUUID()),
                List.of(hold(HoldReason.LEGAL_REVIEW, null), hold(HoldReason.PAYMENT, null)),
                Set.of(),
                answer(
                        Basis.AUTHORIZATION,
                        Outcome.BLOCKED,
                        List.of(finding(FindingCode.AUTH_REVOKED, Severity.BLOCKING)),
                        OUTSIDE),
                on(form(true, null)),
                List.of(),
                true,
                null);
        assertEquals(
                List.of(
                        "hold-open",
                        "hold-open",
                        "AUTH_REVOKED",
                        "authorization-scan-missing",
                        "signer-unverified",
                        "signer-authority-unverified",
                        "no-record-in-scope"),
                approval(situation));
    }

    @Test
    void aBlockedReleaseIsNotTakenForOneOfNothing() {
        Determination blocked = answer(
                Basis.PATIENT_ACCESS,
                Outcome.BLOCKED,
                List.of(finding(FindingCode.IDENTITY_UNVERIFIED, Severity.BLOCKING)),
                HELD_BACK,
                UNSIGNED);
        assertEquals(List.of("IDENTITY_UNVERIFIED"), approval(situation(blocked)));
    }
}
