package health.roi.copyjob;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.outbox.Outbox;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Puts jobs whose lease is over back into the pool. */
@ApplicationScoped
@Transactional
class LeaseService {

    @Inject
    CopyJobStore jobs;

    @Inject
    RequestHistoryService history;

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
            List<CopyJobRow> over = jobs.withLeaseOver(callers.get().custodian(), clock.instant());
            over.forEach(this::release);
            jobs.flush();
            // Seen on the custodian's account: the caller has to ask for each of them on its own.
            over.forEach(jobs.getEntityManager()::detach);
            return over.size();
        });
    }

    private void release(CopyJobRow job) {
        job.state = JobState.OPEN;
        job.claimedBy = null;
        job.claimedClient = null;
        job.leaseUntil = null;
        history.changed(job.requestId, "copy-job-lease-expired", Map.of("copyJob", job.id.toString()));
        outbox.append("copy-job.lease-expired", "copy-job", job.id, job.requestId, Map.of());
    }
}
