package health.roi.chart.record;

import health.roi.audit.AuditService;
import health.roi.document.DocumentPageService;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.assembly.PageRedaction;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Single pages of a record as pictures. */
@ApplicationScoped
class RecordPageService {

    @Inject
    RecordService records;

    @Inject
    DocumentService documents;

    @Inject
    DocumentPageService pages;

    @Inject
    PagesKeptBack keptBack;

    @Inject
    AuditService audit;

    private record Seen(UUID documentId, Optional<PageRedaction> instead) {}

    /**
     * Somebody looks at a page; no transaction is open while it is drawn. Refuses with {@code not-found}, {@code
     * no-document} and {@code page-not-there}.
     *
     * @param requestId whose redactions are shown, as they would go out; null shows the page as it is
     */
    @Transactional(Transactional.TxType.NEVER)
    OpenedFile draw(UUID recordId, int page, int dpi, UUID requestId) {
        Seen seen = QuarkusTransaction.requiringNew().call(() -> look(recordId, page, requestId));
        return pages.pageImage(seen.documentId(), page, dpi, seen.instead().orElse(null));
    }

    private Seen look(UUID recordId, int page, UUID requestId) {
        ChartRecord record = records.find(recordId).orElseThrow(ProblemException::notFound);
        if (record.documentId() == null) {
            throw new ProblemException(ProblemType.NO_DOCUMENT);
        }
        if (page > documents.read(record.documentId()).pages()) {
            throw new ProblemException(ProblemType.PAGE_NOT_THERE);
        }
        Optional<PageRedaction> instead = requestId == null ? Optional.empty() : keptBack.of(requestId, record, page);
        audit.allowed(
                "record.page.read",
                RecordService.subject(record),
                Map.of(
                        "document", record.documentId().toString(),
                        "page", String.valueOf(page),
                        "redacted", String.valueOf(requestId != null)));
        return new Seen(record.documentId(), instead);
    }
}
