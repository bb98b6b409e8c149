package health.roi.copyjob;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.intake.AcceptedDocument;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a copy service does with the documents of a job that it claimed. */
@ApplicationScoped
@Transactional
public class ItemService {

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    CopyJobService copyJobs;

    @Inject
    FacilityService facilities;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * A job that is locked, for whoever does several things to it at once.
     *
     * @param refusal why the caller may not work on it, or null where it may
     */
    public record Held(CopyJob job, ProblemType refusal) {}

    /** Refuses an upload before its bytes are read: no such item, not yours, lease over, stale version. */
    public void requireUploadable(UUID jobId, UUID itemId, String ifMatch) {
        Versions.require(ifMatch, item(copyJobs.own(jobId), itemId).version);
    }

    /**
     * Keeps the document of an item; sending it again replaces it until the job is completed. Refuses with
     * {@code page-count-differs} where the pages counted are not those reported, or announced before, and keeps nothing.
     */
    public CopyJobItem deliver(
            UUID jobId, UUID itemId, String ifMatch, Integer reportedPages, ReceivedDocument received) {
        CopyJobRow job = copyJobs.own(jobId);
        CopyJobItemRow item = item(job, itemId);
        Versions.require(ifMatch, item.version);
        AcceptedDocument accepted = received.accepted();
        Integer reported =
                reportedPages == null && item.state == ItemState.ANNOUNCED ? item.reportedPages : reportedPages;
        if (reported != null && reported != accepted.pages()) {
            throw new ProblemException(
                    ProblemType.PAGE_COUNT_DIFFERS,
                    "You reported " + reported + " pages, and " + accepted.pages()
                            + " were counted. Nothing was stored. Look for the missing pages, or report what you send.");
        }
        item.documentId = documents.keep(received).id();
        item.state = ItemState.FOUND;
        item.notFoundReason = null;
        item.countedPages = accepted.pages();
        item.reportedPages = reported;
        return kept(job, item, "copy-job.item.deliver", Map.of());
    }

    /** Says that a document is not there, and why. */
    public CopyJobItem notFound(UUID jobId, UUID itemId, String ifMatch, NotFoundReason reason) {
        CopyJobRow job = copyJobs.own(jobId);
        CopyJobItemRow item = item(job, itemId);
        Versions.require(ifMatch, item.version);
        return markNotFound(job, item, reason);
    }

    /** Adds a document that the index did not know. Refuses a date that could not be indexed at the completion. */
    public CopyJobItem add(UUID jobId, AddedItem added) {
        CopyJobRow job = copyJobs.own(jobId);
        if (isInFuture(added)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/serviceDate", "not-in-future");
        }
        return keep(job, added, null);
    }

    /** Locks those of these jobs that the caller sees, in the order of their ids, until the transaction ends. */
    public Map<UUID, Held> hold(Set<UUID> ids) {
        Map<UUID, Held> held = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jobs.locked(callers.get().custodian(), ids)
                    .forEach(job -> held.put(job.id, new Held(copyJobs.whole(job), copyJobs.refusal(job))));
        }
        return held;
    }

    /** Says of an item of a job that is held that it is not there; whoever holds the job has compared the versions. */
    public CopyJobItem heldNotFound(UUID itemId, NotFoundReason reason) {
        CopyJobItemRow item = items.findById(itemId);
        return markNotFound(jobs.findById(item.jobId), item, reason);
    }

    /** Says of an item of a job that is held that the copy service has it, and of how many pages, where it counted. */
    public CopyJobItem heldAnnounce(UUID itemId, Integer pages) {
        CopyJobItemRow item = items.findById(itemId);
        item.forget();
        item.state = ItemState.ANNOUNCED;
        item.reportedPages = pages;
        return kept(jobs.findById(item.jobId), item, "copy-job.item.announce", Map.of());
    }

    /** Adds to a job that is held what a client found, under the client's own id; empty for a date of the future. */
    public Optional<CopyJobItem> heldAdd(UUID jobId, AddedItem added, UUID clientId) {
        return isInFuture(added) ? Optional.empty() : Optional.of(keep(jobs.findById(jobId), added, clientId));
    }

    private boolean isInFuture(AddedItem added) {
        return added.serviceDate().isAfter(facilities.latestDay());
    }

    private CopyJobItem markNotFound(CopyJobRow job, CopyJobItemRow item, NotFoundReason reason) {
        item.forget();
        item.state = ItemState.NOT_FOUND;
        item.notFoundReason = reason;
        return kept(job, item, "copy-job.item.not-found", Map.of("reason", reason.name()));
    }

    private CopyJobItem keep(CopyJobRow job, AddedItem added, UUID clientId) {
        CopyJobItemRow item = new CopyJobItemRow();
        item.id = Ids.next(clock);
        item.custodianId = job.custodianId;
        item.jobId = job.id;
        item.describe(added);
        item.clientId = clientId;
        item.state = ItemState.WANTED;
        items.persist(item);
        return kept(job, item, "copy-job.item.add", Map.of());
    }

    private CopyJobItem kept(CopyJobRow job, CopyJobItemRow item, String action, Map<String, String> detail) {
        items.flush();
        audit.allowed(action, Subject.of("copy-job-item", item.id, job.requestId, null), detail);
        return item.toDomain();
    }

    private CopyJobItemRow item(CopyJobRow job, UUID itemId) {
        return items.findByIdOptional(itemId)
                .filter(item -> Objects.equals(item.jobId, job.id))
                .orElseThrow(ProblemException::notFound);
    }
}
