package health.roi.chart.record;

import health.roi.audit.AuditService;
import health.roi.document.DocumentDeletionService;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.StoredDocument;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/** The pages of a record. */
@ApplicationScoped
class RecordContentService {

    @Inject
    RecordService records;

    @Inject
    DocumentService documents;

    @Inject
    DocumentDeletionService deletions;

    @Inject
    AuditService audit;

    /**
     * Takes the pages in, for the first time or anew. The version is asked before the bytes are read, so that nobody
     * uploads in vain, and again in the transaction that keeps them; none is open in between, while the line is slow.
     * Refuses a missing or stale version, and what {@link DocumentService#receive} refuses.
     */
    ChartRecord store(UUID id, String ifMatch, UUID upload, InputStream body) {
        records.requireVersion(id, ifMatch);
        try (ReceivedDocument received = documents.receive(upload, body)) {
            return QuarkusTransaction.requiringNew().call(() -> {
                records.requireVersion(id, ifMatch);
                return records.attachDocument(id, documents.keep(received).id());
            });
        }
    }

    /**
     * Somebody reads the pages. Refuses with {@code not-found}, with {@code no-document} where none is stored, and with
     * {@code document-deleted} where it no longer is.
     */
    @Transactional
    RecordContent read(UUID id, ContentForm form) {
        ChartRecord record = records.find(id).orElseThrow(ProblemException::notFound);
        if (record.documentId() == null) {
            throw new ProblemException(
                    deletions.lastOf(id).isPresent() ? ProblemType.DOCUMENT_DELETED : ProblemType.NO_DOCUMENT);
        }
        StoredDocument document = documents.read(record.documentId());
        audit.allowed(
                "record.content.read",
                RecordService.subject(record),
                Map.of("document", document.id().toString(), "form", form.name()));
        return switch (form) {
            case ORIGINAL ->
                new RecordContent(documents.original(document.id()), document.mediaType(), document.sha256());
            case READABLE ->
                new RecordContent(
                        documents.readable(document.id()), "application/pdf", document.sha256() + "-readable");
        };
    }
}
