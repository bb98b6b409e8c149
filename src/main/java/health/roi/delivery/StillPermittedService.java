package health.roi.delivery;

import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
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
import java.util.Map;

/** Whether what was sent and has not left the house yet may still do so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StillPermittedService {

    @Inject
    RequestAssessmentService assessments;

    @Inject
    PackageService packages;

    @Inject
    DecisionRecordService decisions;

    /** The same questions as when it was sent, and what they rest on stands until the transaction ends. */
    boolean permits(ReleasePackage built) {
        Assessment assessment = assessments.assessToRelease(built.requestId());
        boolean may = Guards.download(assessment.situation()).isEmpty() && packages.stillPermitted(built, assessment);
        keep(built, assessment, may);
        return may;
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
        keep(built, assessment, true);
    }

    private void keep(ReleasePackage built, Assessment assessment, boolean may) {
        decisions.keep(
                DecisionKind.DOWNLOAD,
                built.requestId(),
                assessment.situation().request().patientId(),
                assessment.facts(),
                Map.of("determination", assessment.determination(), "mayGoOut", may));
    }
}
