package health.roi.copyjob.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.copyjob.CopyJobItem;
import health.roi.copyjob.ItemService;
import health.roi.copyjob.offline.BundleApi.ManifestBody;
import health.roi.document.BundleReceiveService;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedBundle;
import health.roi.document.ReceivedDocument;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in the documents of a bundle. Each is kept in a transaction of its own, so that a bundle that is cut short has lost
 * nothing of what was answered for, and the same bundle sent again goes on where it ended.
 */
@ApplicationScoped
class BundleService {

    @Inject
    BundleReceiveService bundles;

    @Inject
    DocumentService documents;

    @Inject
    ItemService items;

    @Inject
    AuditService audit;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /**
     * Answers line by line. Refuses as a whole what {@link BundleReceiveService#receive} refuses, and with {@code body-invalid}
     * or {@code body-unreadable} a manifest that is not in order; its pointers are into the manifest.
     */
    @Transactional(Transactional.TxType.NEVER)
    BundleAnswer take(UUID upload, InputStream body) {
        try (ReceivedBundle received = bundles.receive(upload, body)) {
            List<BundleLine> lines = manifest(bundles.manifest(received)).toDomain();
            List<BundleAnswer.Line> answers = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (BundleLine line : lines) {
                answers.add(answer(received, line));
                if (received.bundle().has(line.file())) {
                    named.add(line.file());
                }
            }
            BundleAnswer answer = new BundleAnswer(answers, received.bundle().files() - named.size());
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.allowed(
                            "copy-job.bundle",
                            Subject.of("copy-jobs", null),
                            Map.of("lines", String.valueOf(lines.size()))));
            return answer;
        }
    }

    private ManifestBody manifest(byte[] bytes) {
        try {
            ManifestBody manifest = json.readValue(bytes, ManifestBody.class);
            if (manifest == null) {
                throw new ProblemException(ProblemType.BODY_UNREADABLE);
            }
            var violations = validator.validate(manifest);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemType.BODY_UNREADABLE, "Write manifest.json as the API description says, and send it again.");
        } catch (IOException e) {
            throw new ProblemException(ProblemType.BODY_UNREADABLE);
        }
    }

    private BundleAnswer.Line answer(ReceivedBundle received, BundleLine line) {
        try {
            return answer(received, line, QuarkusTransaction.requiringNew().call(() -> target(line)));
        } catch (ProblemException e) {
            return BundleAnswer.Line.not(e, null);
        }
    }

    private BundleAnswer.Line answer(ReceivedBundle received, BundleLine line, Target target) {
        if (target.verdict().outcome() != SyncOutcome.APPLIED) {
            return BundleAnswer.Line.of(target.verdict(), target.item());
        }
        try (ReceivedDocument document = bundles.document(received, line.file(), line.sha256())) {
            return BundleAnswer.Line.applied(
                    QuarkusTransaction.requiringNew().call(() -> deliver(line, target, document)));
        } catch (ProblemException e) {
            return BundleAnswer.Line.not(e, target.item());
        }
    }

    /**
     * Where the document goes, and whether it is looked at.
     *
     * @param item null for one that is yet to be added, and where there is none for the caller
     */
    private record Target(CopyJobItem item, SyncRules.Verdict verdict) {}

    private Target target(BundleLine line) {
        ItemService.Held held = items.hold(Set.of(line.jobId())).get(line.jobId());
        if (held == null) {
            return new Target(null, SyncRules.Verdict.refused(ProblemType.NOT_FOUND));
        }
        CopyJobItem item = held.job().items().stream()
                .filter(one -> line.added() == null
                        ? one.id().equals(line.itemId())
                        : Objects.equals(one.clientId(), line.clientId()))
                .findFirst()
                .orElse(null);
        return new Target(item, SyncRules.judge(line, item, one -> isThere(one, line.sha256()), held.refusal()));
    }

    private boolean isThere(CopyJobItem item, String sha256) {
        return item.documentId() != null
                && documents.read(item.documentId()).sha256().equals(sha256);
    }

    private CopyJobItem deliver(BundleLine line, Target target, ReceivedDocument document) {
        CopyJobItem item = target.item == null ? added(line) : target.item;
        return items.deliver(line.jobId(), item.id(), Versions.tag(item.version()), line.pages(), document);
    }

    /** In the transaction that brings its document, so that a file that is refused leaves no item without one. */
    private CopyJobItem added(BundleLine line) {
        ItemService.Held held = items.hold(Set.of(line.jobId())).get(line.jobId());
        if (held.refusal() != null) {
            throw new ProblemException(held.refusal());
        }
        // Sent twice at once, the other one was faster.
        if (held.job().items().stream().anyMatch(item -> Objects.equals(item.clientId(), line.clientId()))) {
            throw new ProblemException(ProblemType.VERSION_STALE);
        }
        return items.heldAdd(line.jobId(), line.added(), line.clientId())
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.BODY_INVALID, "/added/serviceDate", "not-in-future"));
    }
}
