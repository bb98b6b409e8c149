package health.roi.fulfillment.review;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.WithheldPages;
import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.PagesKeptBack;
import health.roi.document.DocumentService;
import health.roi.document.assembly.PageRedaction;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.DeniedRecords;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps back pages, or parts of pages, of what a request gives out. */
@ApplicationScoped
@Transactional
public class RedactionService implements WithheldPages, PagesKeptBack {

    private static final Set<RequestState> WHEN = EnumSet.of(RequestState.IN_REVIEW, RequestState.QUALITY_CHECK);

    @Inject
    RedactionStore redactions;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    SecondPersonService secondPerson;

    @Inject
    DeniedRecords denied;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Keeps something back. Refuses with {@code illegal-transition} outside of the review and the quality check, with
     * {@code preparer-may-not-check} whoever prepared the release, with {@code reference-unknown} a record that does not
     * go out or a page that it does not have, and with {@code denial-missing} harm to somebody without a denial on record.
     */
    Redaction add(UUID requestId, ProposedRedaction proposed) {
        Assessment assessment = forChange(requestId);
        secondPerson.require(assessment);
        ChartRecord record = assessment.mayGoOut().stream()
                .filter(found -> found.id().equals(proposed.recordId()))
                .filter(found -> found.documentId() != null)
                .findFirst()
                .orElseThrow(() -> ProblemException.field(
                        ProblemType.REFERENCE_UNKNOWN, "/recordId", "record-with-pages-to-release"));
        if (proposed.page() > documents.read(record.documentId()).pages()) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/page", "page-of-record");
        }
        boolean judged = denied.inPart(requestId).contains(record.id());
        if (proposed.reason() == RedactionReason.THIRD_PARTY_HARM && !judged) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, List.of(undenied(record.id())));
        }
        return keep(requestId, record, proposed);
    }

    /** The same where all of it was asked already. */
    Redaction keep(UUID requestId, ChartRecord record, ProposedRedaction proposed) {
        RedactionRow row = new RedactionRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.recordId = record.id();
        row.documentId = record.documentId();
        row.page = proposed.page();
        row.areas = proposed.areas();
        row.reason = proposed.reason();
        row.note = proposed.note();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        redactions.persistAndFlush(row);
        history.changed(
                requestId,
                "redact",
                Map.of(
                        "redaction", row.id.toString(),
                        "record", row.recordId.toString(),
                        "page", String.valueOf(row.page),
                        "wholePage", String.valueOf(row.areas.isEmpty()),
                        "reason", row.reason.name()));
        return row.toDomain(null);
    }

    /** Ends a redaction, by the same people at the same time. Refuses with {@code redaction-withdrawn} one that has ended. */
    Redaction withdraw(UUID requestId, UUID redactionId, String reason) {
        Assessment assessment = forChange(requestId);
        Redaction redaction = all(requestId).stream()
                .filter(found -> found.id().equals(redactionId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        secondPerson.require(assessment);
        if (!redaction.inForce()) {
            throw new ProblemException(ProblemType.REDACTION_WITHDRAWN);
        }
        RedactionWithdrawalRow row = new RedactionWithdrawalRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.redactionId = redactionId;
        row.reason = reason;
        row.withdrawnAt = clock.instant();
        row.withdrawnBy = callers.get().subject();
        redactions.persist(row);
        history.changed(requestId, "withdraw-redaction", Map.of("redaction", redactionId.toString()));
        return redactions.findById(redactionId).toDomain(row);
    }

    /** Oldest first, the withdrawn ones too. The reading is audited. */
    List<Redaction> of(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("redaction.list", Subject.request(requestId, request.patientId()));
        return all(requestId);
    }

    /** What is kept back of these records as they are now. Not audited: the calling feature does that. */
    public List<Redaction> inForce(UUID requestId, List<ChartRecord> records) {
        Set<UUID> documentIds = records.stream()
                .map(ChartRecord::documentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Redactions.of(all(requestId), documentIds);
    }

    /**
     * What of the right of access is kept back and not denied in writing: {@code denial-missing}, for each record once.
     * Another patient's page is nobody's to ask for.
     */
    public List<Refusal> refusals(Assessment assessment) {
        UUID requestId = assessment.situation().request().id();
        boolean access = assessment.determination().basis() != null
                && assessment.determination().basis().isAccess();
        Set<UUID> inPart = denied.inPart(requestId);
        return inForce(requestId, assessment.mayGoOut()).stream()
                .filter(redaction -> access
                        ? redaction.reason().deniesAccess()
                        : redaction.reason() == RedactionReason.THIRD_PARTY_HARM)
                .map(Redaction::recordId)
                .distinct()
                .filter(record -> !inPart.contains(record))
                .map(RedactionService::undenied)
                .toList();
    }

    @Override
    public Map<UUID, Integer> byDocument(UUID requestId) {
        return Redactions.withheldPages(all(requestId));
    }

    @Override
    public Optional<PageRedaction> of(UUID requestId, ChartRecord record, int page) {
        Assessment assessment = assessments.assess(requestId);
        if (assessment.mayGoOut().stream().noneMatch(found -> found.id().equals(record.id()))) {
            throw ProblemException.notFound();
        }
        List<Redaction> ofDocument = Redactions.of(all(requestId), Set.of(record.documentId()));
        return Redactions.byPage(ofDocument, Recipient.of(assessment)).stream()
                .filter(redaction -> redaction.page() == page)
                .findFirst();
    }

    private static Refusal undenied(UUID record) {
        return new Refusal(
                "denial-missing",
                "Pages of record " + record + " are kept back that are the patient's own. Deny access to these pages in"
                        + " writing (inPart), in review, or withdraw the redaction. (45 CFR 164.524(d))");
    }

    private List<Redaction> all(UUID requestId) {
        return redactions.of(callers.get().custodian(), requestId);
    }

    /**
     * Holds the request until the running transaction has ended. Refuses with {@code illegal-transition} where it is
     * neither in review nor in its quality check.
     */
    Assessment forChange(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        requests.hold(requestId);
        if (!WHEN.contains(request.state())) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The request is " + request.state()
                            + ". Pages are kept back in review and in the quality check; take it back to review first.");
        }
        return assessments.assess(requestId);
    }
}
