package health.roi.platform.access;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;

/**
 * Duties that one person may not do both of, all of them. The person is the token's {@code sub}: two roles in one token do
 * not make two people of one. That a denial is reviewed by another licensed professional than the one who judged is asked
 * of the people whom the papers name ({@code DenialRules}): they have no token.
 */
public enum Segregation {
    /** Whoever completed the collection, or brought one of its documents in, does not check its quality. */
    PREPARER_CHECKS(ProblemType.PREPARER_MAY_NOT_CHECK),
    /** Whoever asked for a waiver of a fee does not decide on it. */
    ASKER_DECIDES(ProblemType.ASKER_MAY_NOT_DECIDE),
    /** Whoever approved a release does not confirm it; see {@code SecondPerson} for which releases need it. */
    APPROVER_CONFIRMS(ProblemType.APPROVER_MAY_NOT_CONFIRM),
    /** Whoever broke the glass does not say whether that was justified. */
    OPENER_REVIEWS(ProblemType.OPENER_MAY_NOT_REVIEW);

    private final ProblemType refusal;

    Segregation(ProblemType refusal) {
        this.refusal = refusal;
    }

    /** Refuses where the same person would do both; {@code first} may be null, where nobody did it yet. */
    public void require(String first, String second) {
        require(second.equals(first));
    }

    /** Refuses where it is the same person. */
    public void require(boolean same) {
        if (same) {
            throw new ProblemException(refusal);
        }
    }

    public ProblemType refusal() {
        return refusal;
    }
}
