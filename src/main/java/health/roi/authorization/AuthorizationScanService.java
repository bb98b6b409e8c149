package health.roi.authorization;

import health.roi.audit.AuditService;
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

/** The scanned form of an authorization: evidence, stored once. */
@ApplicationScoped
public class AuthorizationScanService {

    @Inject
    AuthorizationService authorizations;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    /**
     * Takes the scan in. Whether it may be stored is asked before the bytes are read, and again in the transaction that
     * keeps them. Refuses a missing or stale version, a second scan with {@code authorization-scan-stored}, and what
     * {@link DocumentService#receive} refuses.
     */
    public AuthorizationForm store(UUID id, String ifMatch, UUID upload, InputStream body) {
        authorizations.requireNoScan(id, ifMatch);
        try (ReceivedDocument received = documents.receive(upload, body)) {
            return QuarkusTransaction.requiringNew().call(() -> {
                authorizations.requireNoScan(id, ifMatch);
                return authorizations.attachScan(id, documents.keep(received).id());
            });
        }
    }

    /** Somebody reads the scan. Refuses with {@code not-found}, and with {@code no-document} where none is stored. */
    @Transactional
    ScannedForm read(UUID id) {
        AuthorizationForm form = authorizations.find(id).orElseThrow(ProblemException::notFound);
        if (form.documentId() == null) {
            throw new ProblemException(ProblemType.NO_DOCUMENT);
        }
        StoredDocument document = documents.read(form.documentId());
        audit.allowed(
                "authorization.document.read",
                AuthorizationService.subject(form),
                Map.of("document", document.id().toString()));
        return new ScannedForm(documents.original(document.id()), document.mediaType(), document.sha256());
    }
}
