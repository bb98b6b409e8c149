package health.roi.request.denial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Basis;
import health.roi.determination.RequesterKind;
import health.roi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DenialRulesTest {

    private static final Professional HALE = new Professional("Dr. Ruth Hale", "MN 4711");
    private static final Professional OKORO = new Professional("Dr. Ada Okoro", "MN 5822");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void aReviewableDenialWithItsJudgementIsPermitted() {
        assertEquals(List.of(), codes(denial(DenialGround.LIFE_OR_SAFETY), Basis.PATIENT_ACCESS));
        assertEquals(List.of(), codes(denial(DenialGround.LIFE_OR_SAFETY), Basis.ACCESS_DIRECTIVE));
    }

    @Test
    void denialNotOfAccess() {
        assertEquals(List.of("denial-not-of-access"), codes(denial(DenialGround.LIFE_OR_SAFETY), Basis.AUTHORIZATION));
        assertEquals(List.of("denial-not-of-access"), codes(denial(DenialGround.LIFE_OR_SAFETY), null));
    }

    @Test
    void professionalJudgementMissing() {
        for (DenialGround ground : List.of(DenialGround.LIFE_OR_SAFETY, DenialGround.HARM_TO_OTHER_PERSON)) {
            assertEquals(
                    List.of("professional-judgement-missing"),
                    codes(denial(ground, null, "Danger"), Basis.PATIENT_ACCESS));
            assertEquals(
                    List.of("professional-judgement-missing"), codes(denial(ground, HALE, null), Basis.PATIENT_ACCESS));
        }
    }

    @Test
    void anUnreviewableGroundNeedsNoProfessional() {
        assertEquals(List.of(), codes(denial(DenialGround.CONFIDENTIAL_SOURCE, null, null), Basis.PATIENT_ACCESS));
    }

    @Test
    void noRepresentativeAsks() {
        Denial denial = denial(DenialGround.HARM_BY_REPRESENTATIVE);
        assertEquals(List.of("no-representative-asks"), codes(denial, Basis.PATIENT_ACCESS));
        assertEquals(
                List.of(),
                DenialRules.denial(
                        denial,
                        new DenialRules.Asked(
                                Basis.PATIENT_ACCESS, RequesterKind.PERSONAL_REPRESENTATIVE, true, Set.of())));
    }

    @Test
    void requesterUnidentified() {
        Denial denial = denial(DenialGround.LIFE_OR_SAFETY);
        assertEquals(
                List.of("requester-unidentified"),
                codes(DenialRules.denial(
                        denial, new DenialRules.Asked(Basis.PATIENT_ACCESS, RequesterKind.PATIENT, false, Set.of()))));
    }

    @Test
    void informationNotExcepted() {
        Denial denial = denial(DenialGround.EXCEPTED_INFORMATION, null, null);
        assertEquals(List.of("information-not-excepted"), codes(denial, Basis.PATIENT_ACCESS));
        assertEquals(
                List.of(),
                DenialRules.denial(
                        denial,
                        new DenialRules.Asked(Basis.PATIENT_ACCESS, RequesterKind.PATIENT, true, denial.recordIds())));
    }

    @Test
    void pagesOfAnOrdinaryRecordCanBeExcepted() {
        Denial whole = denial(DenialGround.EXCEPTED_INFORMATION, null, null);
        Denial pages = new Denial(
                null,
                null,
                whole.ground(),
                "Why",
                whole.recordIds(),
                true,
                null,
                null,
                null,
                TODAY,
                null,
                null,
                null,
                null);
        assertEquals(List.of(), codes(pages, Basis.PATIENT_ACCESS));
        assertEquals(Set.of(), Denial.recordsDenied(List.of(pages)));
        assertEquals(pages.recordIds(), Denial.recordsDeniedInPart(List.of(pages, whole)));
        assertEquals(Set.of(), Denial.recordsDeniedInPart(List.of(reviewed(pages, DenialReview.Outcome.REVERSED))));
    }

    @Test
    void nothingToDeny() {
        Denial denial = new Denial(
                null,
                null,
                DenialGround.PRIVACY_ACT,
                "Why",
                Set.of(),
                false,
                null,
                null,
                null,
                TODAY,
                null,
                null,
                null,
                null);
        assertEquals(List.of("nothing-to-deny"), codes(denial, Basis.PATIENT_ACCESS));
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        Denial denial = new Denial(
                null,
                null,
                DenialGround.HARM_BY_REPRESENTATIVE,
                "Why",
                Set.of(),
                false,
                null,
                null,
                null,
                TODAY,
                null,
                null,
                null,
                null);
        assertEquals(
                List.of(
                        "denial-not-of-access",
                        "professional-judgement-missing",
                        "no-representative-asks",
                        "nothing-to-deny"),
                codes(denial, Basis.TREATMENT));
    }

    @Test
    void denialNotReviewable() {
        Denial denial = denial(DenialGround.PRIVACY_ACT, null, null);
        assertEquals(List.of("denial-not-reviewable"), codes(DenialRules.reviewRequest(denial)));
        assertEquals(List.of("denial-not-reviewable"), codes(DenialRules.review(denial, review(OKORO))));
    }

    @Test
    void reviewNotRequested() {
        assertEquals(
                List.of("review-not-requested"),
                codes(DenialRules.review(denial(DenialGround.LIFE_OR_SAFETY), review(OKORO))));
    }

    @Test
    void reviewerTookPart() {
        Denial asked = asked(denial(DenialGround.LIFE_OR_SAFETY));
        for (Professional same : List.of(
                HALE,
                new Professional("Somebody else", "mn-4711"),
                new Professional("Hale, Ruth, MD", "MN 9"),
                new Professional("Ruth M. Hale", "WI 4711"))) {
            assertEquals(List.of("reviewer-took-part"), codes(DenialRules.review(asked, review(same))));
        }
        for (Professional other :
                List.of(OKORO, new Professional("Ruth Hall", "WI 9"), new Professional("Nils Berg", "WI 4711"))) {
            assertEquals(List.of(), DenialRules.review(asked, review(other)));
        }
    }

    @Test
    void peopleWithASurnameInCommonAreNotOne() {
        assertFalse(new Professional("J. Lee, MD", "MN 1").samePersonAs(new Professional("K. Lee, PhD", "MN 2")));
        assertFalse(new Professional("Anh Do", "MN 1").samePersonAs(new Professional("Anh Vu", "MN 2")));
    }

    @Test
    void aReversedDenialIsNoLongerInForce() {
        Denial asked = asked(denial(DenialGround.LIFE_OR_SAFETY));
        assertTrue(asked.inForce());
        assertTrue(reviewed(asked, DenialReview.Outcome.UPHELD).inForce());
        assertFalse(reviewed(asked, DenialReview.Outcome.REVERSED).inForce());
        assertEquals(
                asked.recordIds(),
                Denial.recordsDenied(List.of(reviewed(asked, DenialReview.Outcome.REVERSED), asked)));
        assertEquals(Set.of(), Denial.recordsDenied(List.of(reviewed(asked, DenialReview.Outcome.REVERSED))));
    }

    private static Denial denial(DenialGround ground) {
        return denial(ground, HALE, "Has threatened to harm himself with what he would read");
    }

    private static Denial denial(DenialGround ground, Professional professional, String judgement) {
        return new Denial(
                null,
                null,
                ground,
                "Why",
                Set.of(new UUID(0, 1)),
                false,
                professional,
                judgement,
                null,
                TODAY,
                null,
                null,
                null,
                null);
    }

    private static Denial asked(Denial d) {
        return new Denial(
                d.id(),
                d.requestId(),
                d.ground(),
                d.explanation(),
                d.recordIds(),
                d.inPart(),
                d.professional(),
                d.judgement(),
                d.heldElsewhere(),
                d.decidedOn(),
                d.recordedAt(),
                d.recordedBy(),
                TODAY,
                null);
    }

    private static Denial reviewed(Denial d, DenialReview.Outcome outcome) {
        return new Denial(
                d.id(),
                d.requestId(),
                d.ground(),
                d.explanation(),
                d.recordIds(),
                d.inPart(),
                d.professional(),
                d.judgement(),
                d.heldElsewhere(),
                d.decidedOn(),
                d.recordedAt(),
                d.recordedBy(),
                TODAY,
                new DenialReview(outcome, OKORO, "Why", TODAY, null, null));
    }

    private static DenialReview review(Professional reviewer) {
        return new DenialReview(DenialReview.Outcome.UPHELD, reviewer, "Why", TODAY, null, null);
    }

    private static List<String> codes(Denial denial, Basis basis) {
        return codes(DenialRules.denial(denial, new DenialRules.Asked(basis, RequesterKind.PATIENT, true, Set.of())));
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
