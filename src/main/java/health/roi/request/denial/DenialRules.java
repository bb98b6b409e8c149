package health.roi.request.denial;

import health.roi.determination.Basis;
import health.roi.determination.RequesterKind;
import health.roi.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a denial and its review need; everything that is missing is told at once. */
final class DenialRules {

    private DenialRules() {}

    /** What the rules look at beside the denial itself. */
    record Asked(Basis basis, RequesterKind requester, boolean identityVerified, Set<UUID> excepted) {}

    /**
     * @param asked the basis of the request's determination (null where nothing permits the release), who asks, whether we
     *     know that it is that person, and the records that the right of access does not reach
     */
    static List<Refusal> denial(Denial denial, Asked asked) {
        List<Refusal> refusals = new ArrayList<>();
        Basis basis = asked.basis();
        refuse(
                !asked.identityVerified(),
                "requester-unidentified",
                "A denial tells that the records exist: verify first who asks. (45 CFR 164.514(h))",
                refusals);
        refuse(
                basis != Basis.PATIENT_ACCESS && basis != Basis.ACCESS_DIRECTIVE,
                "denial-not-of-access",
                "Only the right of access is denied on a ground. What the law does not permit is blocked by the"
                        + " determination: send a deficiency letter, or cancel the request. (45 CFR 164.524(a)(1))",
                refusals);
        refuse(
                denial.ground().reviewable() && (denial.professional() == null || denial.judgement() == null),
                "professional-judgement-missing",
                "This ground rests on a licensed professional's judgement: record who judged, the licence, and the"
                        + " judgement. (45 CFR 164.524(a)(3))",
                refusals);
        refuse(
                denial.ground() == DenialGround.HARM_BY_REPRESENTATIVE
                        && asked.requester() != RequesterKind.PERSONAL_REPRESENTATIVE,
                "no-representative-asks",
                "This ground is for a request by a personal representative; choose another one. (45 CFR"
                        + " 164.524(a)(3)(iii))",
                refusals);
        refuse(
                denial.ground() == DenialGround.EXCEPTED_INFORMATION
                        && !denial.inPart()
                        && !asked.excepted().containsAll(denial.recordIds()),
                "information-not-excepted",
                "This ground is for psychotherapy notes and for what was compiled for a legal proceeding. Name these records"
                        + " alone. (45 CFR 164.524(a)(1)(i)-(ii))",
                refusals);
        refuse(
                denial.recordIds().isEmpty(),
                "nothing-to-deny",
                "No record in scope is there to be denied; close it with no records instead.",
                refusals);
        return refusals;
    }

    static List<Refusal> reviewRequest(Denial denial) {
        List<Refusal> refusals = new ArrayList<>();
        refuseUnreviewable(denial, refusals);
        return refusals;
    }

    static List<Refusal> review(Denial denial, DenialReview review) {
        List<Refusal> refusals = new ArrayList<>();
        refuseUnreviewable(denial, refusals);
        refuse(
                denial.ground().reviewable() && denial.reviewRequestedOn() == null,
                "review-not-requested",
                "Record first that the person asked for the review. (45 CFR 164.524(a)(4))",
                refusals);
        refuse(
                review.reviewer().samePersonAs(denial.professional()),
                "reviewer-took-part",
                "The reviewer took part in the decision: another licensed professional has to review it. (45 CFR"
                        + " 164.524(a)(4))",
                refusals);
        return refusals;
    }

    private static void refuseUnreviewable(Denial denial, List<Refusal> refusals) {
        refuse(
                !denial.ground().reviewable(),
                "denial-not-reviewable",
                "The law gives no review on this ground. The person may complain, to us or to the Secretary. (45 CFR"
                        + " 164.524(a)(2))",
                refusals);
    }

    private static void refuse(boolean wrong, String code, String sentence, List<Refusal> refusals) {
        if (wrong) {
            refusals.add(new Refusal(code, sentence));
        }
    }
}
