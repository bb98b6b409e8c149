package health.roi.request;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.StoredDocument;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is kept with a request: verifications, the call log, the papers that came with it. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    VerificationStore verifications;

    @Inject
    NoteStore notes;

    @Inject
    RequestDocumentStore papers;

    @Inject
    DocumentService documents;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Records that somebody's identity or authority was verified, and how. */
    public void verify(UUID requestId, String ifMatch, Verification verification) {
        ReleaseRequestRow row = requests.forChange(requestId, ifMatch);
        if (verification.subject().ofSigner() && row.authorizationId == null) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "authorization-not-attached",
                            "Attach the authorization first, and then verify who signed it.")));
        }
        VerificationRow kept = new VerificationRow();
        kept.id = Ids.next(clock);
        kept.custodianId = row.custodianId;
        kept.requestId = row.id;
        kept.subject = verification.subject();
        kept.concerns = row.concerns(kept.subject);
        kept.method = verification.method();
        kept.documentType = verification.documentType();
        kept.lastDigits = verification.lastDigits();
        kept.verifiedAt = clock.instant();
        kept.verifiedBy = callers.get().subject();
        verifications.persist(kept);
        assessments.refreshDeadline(row);
        history.changed(row, "verify", null, Map.of("subject", kept.subject.name(), "method", kept.method.name()));
        requests.flush();
    }

    /** Adds a line to the call log; also to a closed request, because people go on calling. */
    public Note note(UUID requestId, Note.Kind kind, String text) {
        ReleaseRequestRow row = requests.get(requestId);
        NoteRow note = new NoteRow();
        note.id = Ids.next(clock);
        note.custodianId = row.custodianId;
        note.requestId = row.id;
        note.kind = kind;
        note.text = text;
        note.writtenAt = clock.instant();
        note.writtenBy = callers.get().subject();
        notes.persist(note);
        audit.allowed("release-request.note", Subject.request(row.id, row.patientId), Map.of("kind", kind.name()));
        return note.toDomain();
    }

    public List<Note> notes(UUID requestId) {
        ReleaseRequestRow row = requests.get(requestId);
        audit.allowed("release-request.notes.read", Subject.request(row.id, row.patientId));
        return notes.of(row.custodianId, requestId).stream()
                .map(NoteRow::toDomain)
                .toList();
    }

    /** Announces a paper; its bytes follow. */
    public RequestDocument addPaper(UUID requestId, RequestDocument.Kind kind, String title) {
        ReleaseRequestRow row = requests.get(requestId);
        if (row.state == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        RequestDocumentRow paper = new RequestDocumentRow();
        paper.id = Ids.next(clock);
        paper.custodianId = row.custodianId;
        paper.requestId = row.id;
        paper.kind = kind;
        paper.title = title;
        paper.createdAt = clock.instant();
        paper.createdBy = callers.get().subject();
        papers.persist(paper);
        audit.allowed("release-request.document.add", Subject.of("request-document", paper.id, row.id, row.patientId));
        return paper.toDomain();
    }

    public List<RequestDocument> papers(UUID requestId) {
        ReleaseRequestRow row = requests.get(requestId);
        audit.allowed("release-request.documents.read", Subject.request(row.id, row.patientId));
        return papers.of(row.custodianId, requestId).stream()
                .map(RequestDocumentRow::toDomain)
                .toList();
    }

    /** Stores the bytes of a paper, once. */
    public RequestDocument storePaper(UUID requestId, UUID paperId, String ifMatch, ReceivedDocument received) {
        RequestDocumentRow paper = storable(requestId, paperId, ifMatch);
        ReleaseRequestRow row = requests.get(requestId);
        paper.documentId = documents.keep(received).id();
        papers.flush();
        audit.allowed(
                "release-request.document.store", Subject.of("request-document", paper.id, row.id, row.patientId));
        return paper.toDomain();
    }

    /** Refuses an upload before its bytes are read. */
    public void requireStorable(UUID requestId, UUID paperId, String ifMatch) {
        storable(requestId, paperId, ifMatch);
    }

    private RequestDocumentRow storable(UUID requestId, UUID paperId, String ifMatch) {
        RequestDocumentRow paper = paper(requestId, paperId);
        Versions.require(ifMatch, paper.version);
        if (requests.get(requestId).state == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        if (paper.documentId != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This paper is stored already, and evidence is not replaced. Add another one.");
        }
        return paper;
    }

    /** The bytes of a paper as they arrived. */
    public StoredDocument readPaper(UUID requestId, UUID paperId) {
        RequestDocumentRow paper = paper(requestId, paperId);
        ReleaseRequestRow row = requests.get(requestId);
        audit.allowed("release-request.document.read", Subject.of("request-document", paper.id, row.id, row.patientId));
        if (paper.documentId == null) {
            throw new ProblemException(ProblemType.NO_DOCUMENT);
        }
        return documents.read(paper.documentId);
    }

    private RequestDocumentRow paper(UUID requestId, UUID paperId) {
        requests.get(requestId);
        return papers.findByIdOptional(paperId)
                .filter(found -> found.requestId.equals(requestId))
                .orElseThrow(ProblemException::notFound);
    }
}
