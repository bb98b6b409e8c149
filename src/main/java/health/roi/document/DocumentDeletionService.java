package health.roi.document;

import health.roi.document.vault.ContentService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Deletes documents for ever, and remembers that it did. */
@ApplicationScoped
public class DocumentDeletionService {

    @Inject
    DocumentStore documents;

    @Inject
    DocumentDeletionStore deletions;

    @Inject
    PageIdentifierStore identifiers;

    @Inject
    ContentService contents;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Deletes a document, in the transaction of what it belonged to, and what was read on its pages with it. Its row stays.
     * Its bytes lose their key with the transaction, and go after it, unless another document, a letter or a package is the
     * same bytes. Whether it may be deleted is the caller's to know.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DocumentDeletion delete(UUID documentId, UUID subjectId, DeletionReason reason, String note) {
        DocumentRow document = documents.findByIdOptional(documentId).orElseThrow(ProblemException::notFound);
        // In the order in which bytes are kept, so that the two cannot wait for each other.
        List<String> hashes = Stream.of(document.sha256, document.readableSha256)
                .distinct()
                .sorted()
                .toList();
        boolean erased = true;
        for (String sha256 : hashes) {
            erased &= contents.delete(sha256, () -> deletions.namedByAnother(document, sha256));
        }
        identifiers.deleteOf(document.custodianId, documentId);
        DocumentDeletionRow row = new DocumentDeletionRow();
        row.documentId = documentId;
        row.custodianId = document.custodianId;
        row.subjectId = subjectId;
        row.reason = reason;
        row.note = note;
        row.erased = erased;
        row.deletedAt = clock.instant();
        row.deletedBy = callers.get().subject();
        deletions.persistAndFlush(row);
        return certificate(row, document);
    }

    /** The last deletion of a document that belonged to it. Not audited: the calling feature does that. */
    @Transactional
    public Optional<DocumentDeletion> lastOf(UUID subjectId) {
        return deletions
                .lastOf(callers.get().custodian(), subjectId)
                .map(row -> certificate(row, documents.findById(row.documentId)));
    }

    /** Whether the document was deleted. */
    boolean isDeleted(UUID documentId) {
        return deletions.findByIdOptional(documentId).isPresent();
    }

    private static DocumentDeletion certificate(DocumentDeletionRow row, DocumentRow document) {
        return new DocumentDeletion(
                row.documentId,
                row.subjectId,
                document.sha256,
                row.reason,
                row.note,
                row.erased,
                row.deletedAt,
                row.deletedBy);
    }
}
