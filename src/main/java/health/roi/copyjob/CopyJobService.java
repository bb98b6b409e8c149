package health.roi.copyjob;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.directory.FacilityService;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.intake.AcceptedDocument;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a copy service does with a job up to its end: look, claim, renew, deliver each document. */
@ApplicationScoped
@Transactional
public class CopyJobService {

    private static final String LIST = "copy-jobs";

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    LeaseService leases;

    @Inject
    CopyServiceService services;

    @Inject
    FacilityService facilities;

    @Inject
    DocumentService documents;

    @Inject
    RequestHistoryService history;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @ConfigProperty(name = "roi.copy-job.lease")
    Duration lease;

    /** Most urgent first; a copy service finds what is offered to it and what it claimed. */
    public Page<CopyJob> page(JobState state, String cursor, int limit) {
        leases.expire();
        Place<LocalDate> after = cursors.placeAfter(LIST, cursor, LocalDate::parse);
        List<CopyJob> rows = jobs.page(callers.get().custodian(), state, after, limit + 1).stream()
                .map(this::whole)
                .toList();
        audit.allowed("copy-job.list", Subject.of("copy-jobs", null));
        return cursors.byPlace(LIST, rows, limit, job -> new Place<>(job.dueOn(), job.id()));
    }

    public CopyJob read(UUID id) {
        leases.expire();
        CopyJobRow job = job(id);
        audit.allowed("copy-job.read", Subject.of("copy-job", id, job.requestId, null));
        return whole(job);
    }

    /** Claims an open job under a lease; {@code job-not-open} where somebody else was quicker. */
    public CopyJob claim(UUID id) {
        leases.expire();
        CopyJobRow job =
                jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Caller caller = callers.get();
        if (job.state != JobState.OPEN) {
            throw new ProblemException(ProblemType.JOB_NOT_OPEN);
        }
        if (caller.copyService() != null && !services.read(caller.copyService()).active()) {
            throw new ProblemException(ProblemType.JOB_NOT_OPEN, "Your copy service is not active. Ask the hospital.");
        }
        job.state = JobState.CLAIMED;
        job.claimedBy = caller.copyService();
        job.claimedClient = caller.subject();
        job.leaseUntil = clock.instant().plus(lease);
        jobs.flush();
        note(job, "copy-job-claimed");
        return whole(job);
    }

    /** Begins the lease anew, while it runs. */
    public CopyJob renew(UUID id, String ifMatch) {
        CopyJobRow job = own(id);
        Versions.require(ifMatch, job.version);
        job.leaseUntil = clock.instant().plus(lease);
        jobs.flush();
        audit.allowed("copy-job.renew", Subject.of("copy-job", id, job.requestId, null));
        return whole(job);
    }

    /** Refuses an upload before its bytes are read: no such item, not yours, lease over, stale version. */
    public void requireUploadable(UUID jobId, UUID itemId, String ifMatch) {
        Versions.require(ifMatch, item(own(jobId), itemId).version);
    }

    /**
     * Keeps the document of an item; sending it again replaces it until the job is completed. Refuses with
     * {@code page-count-differs} where the pages counted are not those reported, and keeps nothing.
     */
    public CopyJobItem deliver(
            UUID jobId, UUID itemId, String ifMatch, Integer reportedPages, ReceivedDocument received) {
        CopyJobRow job = own(jobId);
        CopyJobItemRow item = item(job, itemId);
        Versions.require(ifMatch, item.version);
        AcceptedDocument accepted = received.accepted();
        if (reportedPages != null && reportedPages != accepted.pages()) {
            throw new ProblemException(
                    ProblemType.PAGE_COUNT_DIFFERS,
                    "You reported " + reportedPages + " pages, and " + accepted.pages()
                            + " were counted. Nothing was stored. Look for the missing pages, or report what you send.");
        }
        item.documentId = documents.keep(received).id();
        item.state = ItemState.FOUND;
        item.notFoundReason = null;
        item.countedPages = accepted.pages();
        item.reportedPages = reportedPages;
        items.flush();
        audit.allowed("copy-job.item.deliver", Subject.of("copy-job-item", itemId, job.requestId, null));
        return item.toDomain();
    }

    /** Says that a document is not there, and why. */
    public CopyJobItem notFound(UUID jobId, UUID itemId, String ifMatch, NotFoundReason reason) {
        CopyJobRow job = own(jobId);
        CopyJobItemRow item = item(job, itemId);
        Versions.require(ifMatch, item.version);
        item.documentId = null;
        item.state = ItemState.NOT_FOUND;
        item.notFoundReason = reason;
        item.countedPages = null;
        item.reportedPages = null;
        items.flush();
        audit.allowed(
                "copy-job.item.not-found",
                Subject.of("copy-job-item", itemId, job.requestId, null),
                Map.of("reason", reason.name()));
        return item.toDomain();
    }

    /** Adds a document that the index did not know. Refuses a date that could not be indexed at the completion. */
    public CopyJobItem add(UUID jobId, AddedItem added) {
        CopyJobRow job = own(jobId);
        if (added.serviceDate().isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/serviceDate", "not-in-future");
        }
        CopyJobItemRow item = new CopyJobItemRow();
        item.id = Ids.next(clock);
        item.custodianId = job.custodianId;
        item.jobId = jobId;
        item.kind = added.kind();
        item.title = added.title();
        item.serviceDate = added.serviceDate();
        item.encounter = added.encounter();
        item.sourceSystem = added.sourceSystem();
        item.location = added.location();
        item.added = true;
        item.state = ItemState.WANTED;
        items.persistAndFlush(item);
        audit.allowed("copy-job.item.add", Subject.of("copy-job-item", item.id, job.requestId, null));
        return item.toDomain();
    }

    /**
     * The caller's own job while its lease runs; {@code lease-expired} afterwards, {@code not-found} for anybody else's. It
     * is locked: an item does not change while the job is being completed, nor the other way round.
     */
    CopyJobRow own(UUID id) {
        CopyJobRow job =
                jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Caller caller = callers.get();
        boolean mine = caller.copyService() != null
                ? caller.copyService().equals(job.claimedBy)
                : job.claimedBy == null && caller.subject().equals(job.claimedClient);
        if (job.state != JobState.CLAIMED || !mine || job.leaseOver(clock.instant())) {
            throw new ProblemException(
                    mine && job.state == JobState.CLAIMED ? ProblemType.LEASE_EXPIRED : ProblemType.JOB_NOT_OPEN,
                    mine && job.state == JobState.CLAIMED
                            ? ProblemType.LEASE_EXPIRED.remedy()
                            : "The job is not claimed by you. Claim it first, if it is open.");
        }
        return job;
    }

    CopyJob whole(CopyJobRow job) {
        return job.toDomain(items.of(job.custodianId, job.id));
    }

    private CopyJobRow job(UUID id) {
        return jobs.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private CopyJobItemRow item(CopyJobRow job, UUID itemId) {
        return items.findByIdOptional(itemId)
                .filter(item -> Objects.equals(item.jobId, job.id))
                .orElseThrow(ProblemException::notFound);
    }

    private void note(CopyJobRow job, String action) {
        elevation.asCustodian(() -> {
            history.changed(job.requestId, action, Map.of("copyJob", job.id.toString()));
            return null;
        });
    }
}
