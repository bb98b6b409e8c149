package health.roi.copyjob;

import health.roi.copyjob.assignment.AssignmentRuleService;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.assignment.OfferedTo;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A supervisor says to whom an open job is offered, whatever a rule says. */
@ApplicationScoped
@Transactional
public class JobAssignmentService {

    @Inject
    CopyJobService copyJobs;

    @Inject
    CopyJobStore jobs;

    @Inject
    LeaseService leases;

    @Inject
    JobOpeningService openings;

    @Inject
    AssignmentRuleService rules;

    @Inject
    RequestHistoryService history;

    @Inject
    Clock clock;

    /** Refuses with {@code job-not-open} what is claimed or ended, and a service that does not work at the site. */
    public CopyJob assign(UUID id, String ifMatch, OfferedTo to, UUID copyService, Integer opensAfterHours) {
        leases.expire();
        copyJobs.holdRequestOf(id);
        CopyJobRow job =
                jobs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, job.version);
        if (job.state != JobState.OPEN) {
            throw new ProblemException(
                    ProblemType.JOB_NOT_OPEN,
                    "Only an open job is assigned. Wait for the end of the lease or its return.");
        }
        if (to == OfferedTo.SERVICE && !rules.at(job.facilityId).works(copyService)) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/copyServiceId", "active-at-the-site");
        }
        job.offer(
                new Offer(
                        to,
                        copyService,
                        opensAfterHours == null ? null : clock.instant().plus(Duration.ofHours(opensAfterHours)),
                        null),
                clock.instant());
        openings.offered(job);
        history.changed(
                job.requestId, "copy-job-assigned", Map.of("copyJob", job.id.toString(), "to", job.offeredTo.name()));
        jobs.flush();
        return copyJobs.whole(job);
    }
}
