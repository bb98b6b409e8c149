package health.roi.fulfillment.review;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.Identifier;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.chart.record.ChartRecord;
import health.roi.document.DocumentPageService;
import health.roi.document.DocumentService;
import health.roi.document.finding.IdentifierKind;
import health.roi.document.finding.PageFindings;
import health.roi.document.finding.PageIdentifier;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
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
import java.util.stream.Collectors;

/** Pages that may be somebody else's, and what a reviewer answers for them. */
@ApplicationScoped
@Transactional
public class PageFindingService {

    @Inject
    FindingAnswerStore answers;

    @Inject
    RedactionService redactions;

    @Inject
    SecondPersonService secondPerson;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    PatientService patients;

    @Inject
    DocumentService documents;

    @Inject
    DocumentPageService documentPages;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Everything that is flagged of the documents that go out, in the order of the records; the reading is audited. */
    public List<AnsweredPages> of(UUID requestId) {
        Assessment assessment = assessments.assess(requestId);
        List<AnsweredPages> found = look(assessment);
        audit.allowed(
                "page-finding.list",
                Subject.request(requestId, assessment.situation().request().patientId()),
                Map.of("findings", String.valueOf(found.size())));
        return found;
    }

    /** {@code page-findings-open} for everything that is flagged and not settled, each with its pages. */
    public List<Refusal> refusals(Assessment assessment) {
        return look(assessment).stream()
                .filter(pages -> !pages.settled())
                .map(AnsweredPages::refusal)
                .toList();
    }

    /**
     * Answers; the last answer counts. Refuses what {@link RedactionService#forChange} refuses, with {@code
     * preparer-may-not-check} whoever prepared the release, and with {@code
     * redaction-missing} the answer that something was kept back where it was not.
     */
    public AnsweredPages answer(UUID requestId, UUID findingId, FindingAnswer answer, String note) {
        Assessment assessment = redactions.forChange(requestId);
        FlaggedPages flagged = look(assessment).stream()
                .map(AnsweredPages::flagged)
                .filter(found -> found.id().equals(findingId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        secondPerson.require(assessment);
        if (answer == FindingAnswer.WITHHOLD_PAGE) {
            withhold(assessment, flagged);
        }
        List<Redaction> keptBack = keptBack(assessment, flagged.documentId());
        boolean settled = flagged.isSettledBy(answer, keptBack);
        if (answer == FindingAnswer.REDACTED && !settled) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "redaction-missing",
                            "Not every page of the finding has a redaction. Redact what is not the patient's first.")));
        }
        FindingAnswerRow row = new FindingAnswerRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.documentId = flagged.documentId();
        row.findingId = findingId;
        row.answer = answer;
        row.note = note;
        row.answeredAt = clock.instant();
        row.answeredBy = callers.get().subject();
        answers.persistAndFlush(row);
        history.changed(
                requestId,
                "answer-page-finding",
                Map.of(
                        "finding", findingId.toString(),
                        "record", flagged.recordId().toString(),
                        "pages", String.valueOf(flagged.pages().size()),
                        "answer", answer.name()));
        return new AnsweredPages(flagged, row.toDomain(), settled);
    }

    private void withhold(Assessment assessment, FlaggedPages flagged) {
        if (flagged.kind() == FindingKind.NO_TEXT) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/answer", "not-for-pages-without-text");
        }
        Set<Integer> already = FlaggedPages.withheld(keptBack(assessment, flagged.documentId()));
        ChartRecord record = assessment.recordsById().get(flagged.recordId().toString());
        UUID requestId = assessment.situation().request().id();
        flagged.pages().stream()
                .filter(page -> !already.contains(page))
                .forEach(page -> redactions.keep(
                        requestId,
                        record,
                        new ProposedRedaction(record.id(), page, List.of(), RedactionReason.OTHER_PATIENT, null)));
    }

    private List<Redaction> keptBack(Assessment assessment, UUID documentId) {
        return redactions.inForce(assessment.situation().request().id(), assessment.mayGoOut()).stream()
                .filter(redaction -> redaction.documentId().equals(documentId))
                .toList();
    }

    private List<AnsweredPages> look(Assessment assessment) {
        UUID requestId = assessment.situation().request().id();
        Map<UUID, PageAnswer> latest = answers.latest(callers.get().custodian(), requestId);
        Map<UUID, List<Redaction>> keptBack = redactions.inForce(requestId, assessment.mayGoOut()).stream()
                .collect(Collectors.groupingBy(Redaction::documentId));
        return assessment.mayGoOut().stream()
                .filter(record -> record.documentId() != null)
                .flatMap(record -> flagged(assessment.patient(), record).stream())
                .map(flagged -> {
                    PageAnswer answer = latest.get(flagged.id());
                    boolean settled = answer != null
                            && flagged.isSettledBy(
                                    answer.answer(), keptBack.getOrDefault(flagged.documentId(), List.of()));
                    return new AnsweredPages(flagged, answer, settled);
                })
                .toList();
    }

    private List<FlaggedPages> flagged(Patient patient, ChartRecord record) {
        UUID document = record.documentId();
        Map<PageIdentifier, UUID> identifiers = documentPages.identifiersById(document);
        Set<String> own = patient.identifiers().stream().map(Identifier::number).collect(Collectors.toSet());
        List<FlaggedPages> flagged = new ArrayList<>(FlaggedPages.naming(
                record.id(),
                document,
                identifiers,
                PageFindings.of(
                        identifiers.keySet(), own, patient.demographics().birthDate(), others(identifiers, patient))));
        flagged.addAll(FlaggedPages.unsearchable(
                record.id(), document, documents.read(document).pages(), documentPages.textPages(document)));
        return flagged;
    }

    private Set<String> others(Map<PageIdentifier, UUID> identifiers, Patient patient) {
        Set<String> numbers = identifiers.keySet().stream()
                .filter(identifier -> identifier.kind() == IdentifierKind.UNLABELLED_NUMBER)
                .map(PageIdentifier::value)
                .collect(Collectors.toSet());
        return patients.numbersOfOthers(numbers, patient.id());
    }
}
