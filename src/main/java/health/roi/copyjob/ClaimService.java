package health.roi.copyjob;

import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.directory.CopyServiceService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.database.NamedLocks;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims open jobs under a lease: one, or those of an audit together. */
@ApplicationScoped
@Transactional
public class ClaimService {

    private static final int MOST_AT_ONCE = 500;

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobService copyJobs;

    @Inject
    LeaseService leases;

    @Inject
    CopyServiceService services;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    ProductivityService productivity;

    @Inject
    Elevation elevation;

    @Inject
    NamedLocks locks;

    @Inject
    CurrentCaller callers;

    @Inject
    CopyJobConfig config;

    @Inject
    Clock clock;

    /** The jobs that one caller claimed together, and when that ends. */
    public record Claimed(UUID batch, List<UUID> jobs, Instant leaseUntil) {}

    /**
     * Claims an open job under a lease; {@code job-not-open} where somebody else was quicker, and
     * {@code job-offered-elsewhere} where it is offered to somebody else still.
     */
    public CopyJob claim(UUID id) {
        leases.expire();
        copyJobs.holdRequestOf(id);
        // Seen a moment ago: whoever does not see it any more came too late.
        CopyJobRow job = jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(ProblemType.JOB_NOT_OPEN));
        Caller caller = callers.get();
        if (job.state != JobState.OPEN) {
            throw new ProblemException(ProblemType.JOB_NOT_OPEN);
        }
        if (!job.offer().reaches(caller.copyService())) {
            throw new ProblemException(ProblemType.JOB_OFFERED_ELSEWHERE);
        }
        refuseInactive(caller);
        take(job, caller);
        jobs.flush();
        copyJobs.note(job, "copy-job-claimed", Map.of("copyJob", job.id.toString()));
        return copyJobs.whole(job);
    }

    /**
     * Claims all open jobs of an audit that the caller is offered. One caller after the other: who comes first gets all
     * that are free, who comes later {@code job-not-open}. Refuses with {@code not-found} where the caller sees none.
     */
    public Claimed claimAll(UUID batch) {
        leases.expire();
        Caller caller = callers.get();
        UUID custodian = caller.custodian();
        List<CopyJobStore.Reference> seen = jobs.openOf(custodian, batch, MOST_AT_ONCE);
        if (seen.isEmpty() && !jobs.anyOf(custodian, batch)) {
            throw ProblemException.notFound();
        }
        refuseInactive(caller);
        oneAfterTheOther(batch);
        List<CopyJobRow> taken = elevation.asCustodian(() -> {
            List<CopyJobRow> claimed = new ArrayList<>();
            for (CopyJobStore.Reference open : seen) {
                if (requests.holdIfFree(open.requestId())) {
                    jobs.ifFree(open.id(), JobState.OPEN)
                            .filter(job -> job.offer().reaches(caller.copyService()))
                            .ifPresent(claimed::add);
                }
            }
            claimed.forEach(job -> {
                take(job, caller);
                history.changed(
                        job.requestId,
                        "copy-job-claimed",
                        Map.of("copyJob", job.id.toString(), "batch", batch.toString()));
            });
            return claimed;
        });
        if (taken.isEmpty()) {
            throw new ProblemException(ProblemType.JOB_NOT_OPEN);
        }
        return new Claimed(batch, taken.stream().map(job -> job.id).toList(), taken.get(0).leaseUntil);
    }

    private void take(CopyJobRow job, Caller caller) {
        job.claim(caller, clock.instant(), clock.instant().plus(config.lease()));
        productivity.note(job.facilityId, job.id, caller.copyService(), WorkEventKind.CLAIMED, null);
    }

    private void refuseInactive(Caller caller) {
        if (caller.copyService() != null && !services.read(caller.copyService()).active()) {
            throw new ProblemException(ProblemType.JOB_NOT_OPEN, "Your copy service is not active. Ask the hospital.");
        }
    }

    /** Until the end of the transaction, so that an audit is not shared out by chance. */
    private void oneAfterTheOther(UUID batch) {
        locks.hold(NamedLocks.Of.AUDIT_BATCHES, batch.toString());
    }
}
