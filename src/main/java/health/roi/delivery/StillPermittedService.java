package health.roi.delivery;

import health.roi.fulfillment.PackageService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Whether what was sent and has not left the house yet may still do so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StillPermittedService {

    @Inject
    RequestAssessmentService assessments;

    @Inject
    PackageService packages;

    /** The same questions as when it was sent, and what they rest on stands until the transaction ends. */
    boolean permits(ReleasePackage built) {
        Assessment assessment = assessments.assessToRelease(built.requestId());
        return Guards.download(assessment.situation()).isEmpty() && packages.stillPermitted(built, assessment);
    }

    /** Refuses with what stands in the way. */
    void require(ReleasePackage built) {
        Assessment assessment = assessments.assessToRelease(built.requestId());
        List<Refusal> refusals = Guards.download(assessment.situation());
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        if (!packages.stillPermitted(built, assessment)) {
            throw new ProblemException(ProblemType.PACKAGE_OUTDATED);
        }
    }
}
