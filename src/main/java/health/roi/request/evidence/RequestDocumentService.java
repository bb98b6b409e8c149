package health.roi.request.evidence;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.StoredDocument;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The papers that came with a request. */
@ApplicationScoped
@Transactional
public class RequestDocumentService {

    @Inject
    RequestService requests;

    @Inject
    RequestDocumentStore papers;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Announces a paper; its bytes follow. */
    public RequestDocument add(UUID requestId, RequestDocument.Kind kind, String title) {
        ReleaseRequest request = open(requestId);
        RequestDocumentRow paper = new RequestDocumentRow();
        paper.id = Ids.next(clock);
        paper.custodianId = callers.get().custodian();
        paper.requestId = request.id();
        paper.kind = kind;
        paper.title = title;
        paper.createdAt = clock.instant();
        paper.createdBy = callers.get().subject();
        papers.persist(paper);
        audit.allowed(
                "release-request.document.add",
                Subject.of("request-document", paper.id, request.id(), request.patientId()));
        return paper.toDomain();
    }

    public List<RequestDocument> of(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-request.documents.read", Subject.request(request.id(), request.patientId()));
        return papers.of(callers.get().custodian(), requestId).stream()
                .map(RequestDocumentRow::toDomain)
                .toList();
    }

    /** Whether the bytes of this paper of the request are here, and it is of one of these kinds. */
    public boolean stored(UUID requestId, UUID paperId, Set<RequestDocument.Kind> kinds) {
        return papers.of(callers.get().custodian(), requestId).stream()
                .anyMatch(paper -> paper.id.equals(paperId) && paper.documentId != null && kinds.contains(paper.kind));
    }

    /** Whether the bytes of any paper of that kind are here. */
    public boolean stored(UUID requestId, RequestDocument.Kind kind) {
        return papers.of(callers.get().custodian(), requestId).stream()
                .anyMatch(paper -> paper.kind == kind && paper.documentId != null);
    }

    /** Stores the bytes of a paper, once. */
    public RequestDocument store(UUID requestId, UUID paperId, String ifMatch, ReceivedDocument received) {
        RequestDocumentRow paper = storable(requestId, paperId, ifMatch);
        ReleaseRequest request = requests.get(requestId);
        paper.documentId = documents.keep(received).id();
        papers.flush();
        audit.allowed(
                "release-request.document.store",
                Subject.of("request-document", paper.id, request.id(), request.patientId()));
        return paper.toDomain();
    }

    /** Refuses an upload before its bytes are read. */
    public void requireStorable(UUID requestId, UUID paperId, String ifMatch) {
        storable(requestId, paperId, ifMatch);
    }

    private RequestDocumentRow storable(UUID requestId, UUID paperId, String ifMatch) {
        RequestDocumentRow paper = paper(requestId, paperId);
        Versions.require(ifMatch, paper.version);
        open(requestId);
        if (paper.documentId != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This paper is stored already, and evidence is not replaced. Add another one.");
        }
        return paper;
    }

    /** The bytes of a paper as they arrived. */
    public StoredDocument read(UUID requestId, UUID paperId) {
        RequestDocumentRow paper = paper(requestId, paperId);
        ReleaseRequest request = requests.get(requestId);
        audit.allowed(
                "release-request.document.read",
                Subject.of("request-document", paper.id, request.id(), request.patientId()));
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

    /** The request, as long as papers may come to it. */
    private ReleaseRequest open(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        if (request.state() == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        return request;
    }
}
