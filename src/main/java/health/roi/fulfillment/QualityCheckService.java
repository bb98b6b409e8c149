package health.roi.fulfillment;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordService;
import health.roi.copyjob.rework.ReworkReason;
import health.roi.copyjob.rework.ReworkService;
import health.roi.fulfillment.review.PageFindingService;
import health.roi.fulfillment.review.RedactionService;
import health.roi.fulfillment.review.SecondPersonService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.Action;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A second person looks at what was collected: it goes on, or the named records are collected again. */
@ApplicationScoped
@Transactional
public class QualityCheckService {

    @Inject
    QualityCheckStore checks;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    SecondPersonService secondPerson;

    @Inject
    RedactionService redactions;

    @Inject
    PageFindingService findings;

    @Inject
    ReworkService reworks;

    @Inject
    RecordService records;

    @Inject
    AuditService audit;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Records the check and moves the request. Refuses the preparer, a check that passes with documents that nobody
     * classified with pages kept back without a denial or with
     * flagged pages that nobody answered for, and one that fails without saying which records are to be collected again, and why.
     */
    public QualityCheck check(
            UUID requestId, String ifMatch, QualityCheck check, Map<UUID, ReworkReason> collectAgain) {
        ReleaseRequest request = requests.get(requestId);
        moves.requireVersion(requestId, ifMatch);
        Action action = check.passed() ? Action.PASS_QUALITY : Action.FAIL_QUALITY;
        moves.requirePossible(requestId, action);
        String reviewer = callers.get().subject();
        Assessment assessment = assessments.assess(requestId);
        secondPerson.require(assessment);
        if (check.passed()) {
            refuseUnready(assessment);
        } else {
            detach(assessment, collectAgain.keySet());
        }
        QualityCheckRow row = keep(request, check, reviewer, assessment);
        if (!check.passed()) {
            reworks.ask(requestId, row.id, collectAgain);
        }
        QualityCheck done = row.toDomain();
        decisions.keep(DecisionKind.QUALITY_CHECK, requestId, request.patientId(), assessment.facts(), done);
        moves.move(requestId, action, check.note(), Map.of("passed", String.valueOf(check.passed())));
        return done;
    }

    public List<QualityCheck> of(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("quality-check.list", Subject.request(requestId, request.patientId()));
        return checks.of(callers.get().custodian(), requestId).stream()
                .map(QualityCheckRow::toDomain)
                .toList();
    }

    /** What the last check that passed looked at. */
    CheckedDocuments checked(UUID requestId) {
        return checks.lastPassed(callers.get().custodian(), requestId)
                .map(row -> new CheckedDocuments(row.checkedAt, Set.copyOf(row.documentIds)))
                .orElse(CheckedDocuments.NONE);
    }

    private void refuseUnready(Assessment assessment) {
        List<Refusal> refusals = new ArrayList<>(unclassified(assessment));
        refusals.addAll(redactions.refusals(assessment));
        refusals.addAll(findings.refusals(assessment));
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }

    private static List<Refusal> unclassified(Assessment assessment) {
        return assessment.releasable().stream()
                .filter(record -> record.documentId() != null && !record.classified())
                .map(record -> new Refusal(
                        "record-unclassified",
                        "Record " + record.id() + " was added by the copy service. Look at it and set its categories,"
                                + " none being an answer too."))
                .toList();
    }

    private void detach(Assessment assessment, Set<UUID> collectAgain) {
        List<UUID> collected = assessment.releasable().stream()
                .filter(record -> record.documentId() != null)
                .map(ChartRecord::id)
                .toList();
        if (collectAgain.isEmpty() || !collected.containsAll(collectAgain)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/collectAgain", "collected-records");
        }
        collectAgain.forEach(record -> records.attachDocument(record, null));
    }

    private QualityCheckRow keep(ReleaseRequest request, QualityCheck check, String reviewer, Assessment assessment) {
        QualityCheckRow row = new QualityCheckRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.patientOnEveryPage = check.patientOnEveryPage();
        row.pagesComplete = check.pagesComplete();
        row.datesInScope = check.datesInScope();
        row.recipientCorrect = check.recipientCorrect();
        row.passed = check.passed();
        row.note = check.note();
        row.documentIds = assessment.releasable().stream()
                .filter(record -> record.documentId() != null)
                .map(record -> record.documentId().toString())
                .toList();
        row.checkedAt = clock.instant();
        row.checkedBy = reviewer;
        checks.persist(row);
        return row;
    }
}
