package health.roi.letter;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.WrittenDocument;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows what a letter would look like, writes finished ones, and gives them out as they went out. */
@ApplicationScoped
public class LetterService {

    @Inject
    LetterStore letters;

    @Inject
    LetterPagesService pages;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** A service that lacks the words for a defect does not start: it would leave a requester without them. */
    void start(@Observes StartupEvent event) {
        DefectWords.check();
    }

    /** The letter as a PDF, marked on every page. It may lack what a finished one must have; nothing is stored. */
    public byte[] preview(LetterContent content) {
        return documents.write(pages.preview(content));
    }

    /**
     * Writes the finished letter of a request that the caller may change, in the caller's transaction. Refuses with
     * {@code letter-incomplete} where {@link LetterRequirements} are not met.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter issue(UUID requestId, LetterContent content) {
        return issue(requestId, null, null, content);
    }

    /** The same for a letter that belongs to no release request: to a patient, about an accounting or a breach. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter issueToPatient(UUID patientId, LetterContent content) {
        return issue(null, patientId, null, content);
    }

    /** The same for a notice of a breach that goes to no patient. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter issueOfIncident(UUID incidentId, LetterContent content) {
        return issue(null, null, incidentId, content);
    }

    private Letter issue(UUID requestId, UUID patientId, UUID incidentId, LetterContent content) {
        List<MissingElement> missing = LetterRequirements.missing(content);
        if (!missing.isEmpty()) {
            throw ProblemException.refusals(
                    ProblemType.LETTER_INCOMPLETE,
                    missing.stream().map(LetterService::refusal).toList());
        }
        Caller caller = callers.get();
        WrittenDocument written = documents.keepWritten(pages.finished(content));
        LetterRow row = new LetterRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.requestId = requestId;
        row.patientId = patientId;
        row.incidentId = incidentId;
        row.kind = content.kind();
        row.sha256 = written.sha256();
        row.pages = written.pages();
        row.bytes = written.bytes();
        row.createdAt = clock.instant();
        row.createdBy = caller.subject();
        letters.persistAndFlush(row);
        audit.allowed("letter.issue", subject(row), Map.of("kind", row.kind.name()));
        return row.toDomain();
    }

    /** The finished letters of a request, oldest first. */
    @Transactional
    public List<Letter> ofRequest(UUID requestId) {
        audit.allowed("letter.list", Subject.of("letter", null, requestId, null));
        return letters.ofRequest(callers.get().custodian(), requestId).stream()
                .map(LetterRow::toDomain)
                .toList();
    }

    @Transactional
    public Letter read(UUID id) {
        LetterRow row = row(id);
        audit.allowed("letter.read", subject(row));
        return row.toDomain();
    }

    /**
     * The PDF as it went out; {@code document-deleted} where its retention has ended, {@code document-damaged} where it is no
     * longer that.
     */
    @Transactional
    public OpenedFile content(UUID id) {
        LetterRow row = row(id);
        OpenedFile file = documents.written(row.sha256);
        audit.allowed("letter.content.read", subject(row));
        return file;
    }

    private LetterRow row(UUID id) {
        return letters.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private static Subject subject(LetterRow row) {
        return Subject.of("letter", row.id, row.requestId, row.patientId);
    }

    private static Refusal refusal(MissingElement element) {
        return new Refusal(element.code(), element.message() + " (" + element.citation() + ")");
    }
}
