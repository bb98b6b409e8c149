package health.roi.request.letter;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Decision;
import health.roi.determination.FindingCode;
import health.roi.determination.Severity;
import health.roi.letter.NoRecords;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.Action;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestState;
import health.roi.request.Resolution;
import health.roi.request.evidence.RequestDocument;
import health.roi.request.evidence.RequestDocumentService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nothing was found: the requester is told where somebody looked, and the request ends. */
@ApplicationScoped
@Transactional
public class NoRecordsService {

    @Inject
    RequestChangeService changes;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestDocumentService papers;

    @Inject
    RequestLetterService letters;

    /** Closes the request and writes the letter, together or not at all. */
    void close(UUID id, String ifMatch, String reason, List<NoRecords.Search> searches, String heldElsewhere) {
        changes.forChange(id, ifMatch);
        moves.requirePossible(id, Action.FIND_NOTHING);
        Assessment assessment = assessments.assess(id);
        List<Refusal> refusals = refusals(assessment);
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        UUID letter = letters.issue(
                        id, RequestLetters.noRecords(assessment, letters.frame(assessment), searches, heldElsewhere))
                .id();
        moves.close(id, Action.FIND_NOTHING, Resolution.NO_RECORDS, reason, Map.of("letter", letter.toString()));
    }

    /**
     * That nothing is there is an answer too: only whoever may have the records may hear it. And it is true only where
     * the index names no record, or the copy service found none of those that it names.
     */
    private List<Refusal> refusals(Assessment assessment) {
        List<Refusal> refusals = new ArrayList<>();
        ReleaseRequest request = assessment.situation().request();
        boolean formOfNoPatient =
                request.patientId() == null && papers.stored(request.id(), RequestDocument.Kind.AUTHORIZATION);
        assessment.determination().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .filter(finding -> !(formOfNoPatient && finding.code() == FindingCode.AUTHORIZATION_MISSING))
                .map(finding -> new Refusal(finding.code().name(), finding.message() + " (" + finding.citation() + ")"))
                .forEach(refusals::add);
        boolean searched = request.state() != RequestState.IN_REVIEW;
        Map<String, ChartRecord> records = assessment.recordsById();
        boolean there = assessment.determination().records().stream()
                .filter(decision -> decision.decision() != Decision.OUT_OF_SCOPE)
                .map(decision -> records.get(decision.id()))
                .anyMatch(record -> record.matchesPatient() && (record.documentId() != null || !searched));
        if (there) {
            refusals.add(new Refusal(
                    "records-in-scope",
                    "The index names records in scope: collect them, or deny access to them. (45 CFR 164.524(d))"));
        }
        return refusals;
    }
}
