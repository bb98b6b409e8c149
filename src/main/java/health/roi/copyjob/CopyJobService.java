package health.roi.copyjob;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a copy service does with a job as such: look, renew the lease; and whose it is. */
@ApplicationScoped
@Transactional
public class CopyJobService {

    private static final String LIST = "copy-jobs by urgency";

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    LeaseService leases;

    @Inject
    CopyServiceService services;

    @Inject
    RequestService requests;

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
    CopyJobConfig config;

    @Inject
    Clock clock;

    /**
     * Most urgent first; a copy service finds what is offered to it and what it claimed.
     *
     * @param batch only the jobs of this audit, or null
     */
    public Page<CopyJob> page(JobState state, UUID batch, String cursor, int limit) {
        leases.expire();
        Caller caller = callers.get();
        Set<UUID> sites = caller.copyService() == null ? null : services.sitesOf(caller.copyService());
        Place<Urgency> after = cursors.placeAfter(LIST, cursor, Urgency::parse);
        List<CopyJob> rows = whole(jobs.page(caller, sites, state, batch, after, limit + 1));
        audit.allowed("copy-job.list", Subject.of("copy-jobs", null));
        return cursors.byPlace(
                LIST, rows, limit, job -> new Place<>(new Urgency(job.priority().rank(), job.dueOn()), job.id()));
    }

    public CopyJob read(UUID id) {
        leases.expire();
        CopyJobRow job = jobs.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        audit.allowed("copy-job.read", Subject.of("copy-job", id, job.requestId, null));
        return whole(job);
    }

    /**
     * Begins the lease anew, while it runs. Refuses with {@code lease-expired} afterwards, and with
     * {@code lease-exhausted} once the lease reaches as far as all renewals together may.
     */
    public CopyJob renew(UUID id, String ifMatch) {
        CopyJobRow job = own(id);
        Versions.require(ifMatch, job.version);
        Instant last = job.claimedAt.plus(longestLease());
        if (!job.leaseUntil.isBefore(last)) {
            throw new ProblemException(ProblemType.LEASE_EXHAUSTED);
        }
        Instant until = clock.instant().plus(config.lease());
        job.leaseUntil = until.isAfter(last) ? last : until;
        jobs.flush();
        audit.allowed("copy-job.renew", Subject.of("copy-job", id, job.requestId, null));
        return whole(job);
    }

    /** What the caller's copy service holds under a lease, by id. */
    public List<CopyJob> claimed(UUID after, int limit) {
        leases.expire();
        Caller caller = callers.get();
        return whole(jobs.claimedBy(caller.custodian(), caller.copyService(), after, limit));
    }

    /** Of these jobs, those that the caller's copy service holds under a lease. */
    public List<CopyJob> claimed(Collection<UUID> ids) {
        leases.expire();
        return ids.isEmpty()
                ? List.of()
                : whole(jobs.list("id in ?1 order by id", ids).stream()
                        .filter(job -> job.state == JobState.CLAIMED && job.isClaimedBy(callers.get()))
                        .toList());
    }

    /** How many jobs of an audit are in each state, as far as the caller sees them. */
    public Map<JobState, Long> states(UUID batch) {
        return jobs.states(callers.get().custodian(), batch).stream()
                .collect(Collectors.toMap(row -> (JobState) row[0], row -> (Long) row[1]));
    }

    /**
     * The caller's own job while its lease runs; {@code lease-expired} afterwards, {@code not-found} for anybody else's. It
     * is locked: an item does not change while the job is being completed, nor the other way round.
     */
    CopyJobRow own(UUID id) {
        CopyJobRow job =
                jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        ProblemType refusal = refusal(job);
        if (refusal != null) {
            throw new ProblemException(
                    refusal,
                    refusal == ProblemType.LEASE_EXPIRED
                            ? refusal.remedy()
                            : "The job is not claimed by you. Claim it first, if it is open.");
        }
        return job;
    }

    /** The same for what moves the request too, which is held before the job. */
    CopyJobRow ownWithRequest(UUID id) {
        holdRequestOf(id);
        return own(id);
    }

    /** Holds the request of a job that the caller sees; {@code not-found} where it sees none. */
    void holdRequestOf(UUID id) {
        UUID request = jobs.requestOf(id).orElseThrow(ProblemException::notFound);
        elevation.asCustodian(() -> {
            requests.hold(request);
            return null;
        });
    }

    /** Why the caller may not work on the job, or null where it may. */
    ProblemType refusal(CopyJobRow job) {
        boolean mine = job.state == JobState.CLAIMED && job.isClaimedBy(callers.get());
        if (!mine) {
            return ProblemType.JOB_NOT_OPEN;
        }
        return job.leaseOver(clock.instant()) ? ProblemType.LEASE_EXPIRED : null;
    }

    CopyJob whole(CopyJobRow job) {
        return job.toDomain(items.of(job.custodianId, job.id), longestLease());
    }

    List<CopyJob> whole(List<CopyJobRow> rows) {
        Map<UUID, List<CopyJobItemRow>> all =
                items
                        .of(
                                callers.get().custodian(),
                                rows.stream().map(job -> job.id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(item -> item.jobId));
        return rows.stream()
                .map(job -> job.toDomain(all.getOrDefault(job.id, List.of()), longestLease()))
                .toList();
    }

    /** Writes into the history of the request, which the caller may not see. */
    void note(CopyJobRow job, String action, Map<String, String> detail) {
        elevation.asCustodian(() -> {
            history.changed(job.requestId, action, detail);
            return null;
        });
    }

    private Duration longestLease() {
        return config.longestLease().compareTo(config.lease()) < 0 ? config.lease() : config.longestLease();
    }
}
