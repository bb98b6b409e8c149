package health.roi.copyjob;

import health.roi.copyjob.assignment.AssignmentRuleService;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.outbox.Outbox;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the pool as the clock says: what a lease or a first offer no longer holds back is offered to everybody. */
@ApplicationScoped
@Transactional
class LeaseService {

    @Inject
    CopyJobStore jobs;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    AssignmentRuleService rules;

    @Inject
    ProductivityService productivity;

    @Inject
    Elevation elevation;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Before anybody looks at the pool: what ended is open again, whoever held it. */
    void expire() {
        elevation.asCustodian(() -> {
            UUID custodian = callers.get().custodian();
            List<CopyJobRow> changed = new ArrayList<>();
            for (CopyJobStore.Reference over : jobs.withLeaseOver(custodian, clock.instant())) {
                if (requests.holdIfFree(over.requestId())) {
                    jobs.ifFree(over.id(), JobState.CLAIMED)
                            .filter(job -> job.leaseOver(clock.instant()))
                            .ifPresent(job -> changed.add(release(job)));
                }
            }
            jobs.toOpen(custodian, clock.instant()).forEach(job -> changed.add(open(job)));
            return forget(changed);
        });
    }

    /** Jobs that are offered to a service alone which is not active, or not at the site, any more go to everybody. */
    void takeFromServicesThatLeft() {
        UUID custodian = callers.get().custodian();
        for (Object[] assigned : jobs.assigned(custodian)) {
            UUID service = (UUID) assigned[0];
            UUID facility = (UUID) assigned[1];
            if (!rules.at(facility).works(service)) {
                jobs.assignedTo(custodian, service, facility).forEach(this::open);
            }
        }
    }

    /** Seen on the custodian's account: the caller has to ask for each of them on its own. */
    private int forget(List<CopyJobRow> changed) {
        jobs.flush();
        changed.forEach(jobs.getEntityManager()::detach);
        return changed.size();
    }

    private CopyJobRow release(CopyJobRow job) {
        productivity.note(job.facilityId, job.id, job.claimedBy, WorkEventKind.LEASE_LOST, null);
        job.release();
        history.changed(job.requestId, "copy-job-lease-expired", Map.of("copyJob", job.id.toString()));
        outbox.append("copy-job.lease-expired", "copy-job", job.id, job.requestId, Map.of());
        return job;
    }

    private CopyJobRow open(CopyJobRow job) {
        job.offer(Offer.SITE, clock.instant());
        productivity.note(job.facilityId, job.id, null, WorkEventKind.OFFERED_TO_SITE, null);
        outbox.append(
                "copy-job.offered",
                "copy-job",
                job.id,
                job.requestId,
                Map.of(
                        "facility",
                        job.facilityId.toString(),
                        "to",
                        Offer.SITE.to().name()));
        return job;
    }
}
