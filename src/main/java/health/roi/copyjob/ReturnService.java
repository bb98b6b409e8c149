package health.roi.copyjob;

import health.roi.copyjob.assignment.AssignmentRuleService;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.Action;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A job that comes back: what has to happen, who has to do it, and how the work goes on. */
@ApplicationScoped
@Transactional
public class ReturnService {

    private static final int FARTHEST_DAYS = 366;
    private static final int MOST_AT_ONCE = 200;

    @Inject
    CopyJobService copyJobs;

    @Inject
    CopyJobStore jobs;

    @Inject
    CollectionService collections;

    @Inject
    AssignmentRuleService rules;

    @Inject
    RequestService requests;

    @Inject
    RequestMoveService moves;

    @Inject
    HoldService holds;

    @Inject
    FacilityService facilities;

    @Inject
    ProductivityService productivity;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Gives the job back. The request waits on a hold until somebody at the facility does what the reason asks for, or until
     * the expected day; for want of capacity nobody has to do anything as long as another service works at the site, and the
     * job is offered to all at once. Refuses an expected day that does not fit the reason, or is not to come within a year.
     */
    public CopyJob giveBack(UUID id, String ifMatch, ReturnReason reason, String note, LocalDate expectedOn) {
        CopyJobRow job = copyJobs.ownWithRequest(id);
        Versions.require(ifMatch, job.version);
        refuseDay(job, reason, expectedOn);
        job.state = JobState.RETURNED;
        job.returnReason = reason;
        job.returnNote = note;
        job.expectedOn = expectedOn;
        job.leaseUntil = null;
        productivity.note(job.facilityId, job.id, job.claimedBy, WorkEventKind.RETURNED, reason.name());
        elevation.asCustodian(() -> {
            moves.move(
                    job.requestId,
                    Action.RETURN_CHARTS,
                    reason.name(),
                    Map.of("copyJob", job.id.toString(), "reason", reason.name()));
            if (reason == ReturnReason.NO_CAPACITY && rules.at(job.facilityId).worksAnyBut(job.claimedBy)) {
                job.offeredAgainAt = clock.instant();
                collections.offer(job.requestId, false, Offer.SITE);
            } else {
                job.holdId = holds.open(
                        job.requestId,
                        HoldReason.COPY_SERVICE_RETURNED,
                        MustAct.FACILITY,
                        reason.remedy() + " (" + reason + "); the job is then offered again"
                                + (expectedOn == null ? "." : ", on " + expectedOn + " at the latest."));
            }
            return null;
        });
        return copyJobs.whole(job);
    }

    /** Offers again what was expected for today or before: the hold ends, and the request collects on. */
    void offerExpected() {
        UUID custodian = callers.get().custodian();
        facilities
                .all()
                .forEach(facility ->
                        jobs
                                .expectedUntil(custodian, facility.id(), facility.dayOf(clock.instant()), MOST_AT_ONCE)
                                .stream()
                                .filter(due -> requests.holdIfFree(due.requestId()))
                                .forEach(due ->
                                        jobs.ifFree(due.id(), JobState.RETURNED).ifPresent(this::offerAgain)));
    }

    private void offerAgain(CopyJobRow job) {
        job.offeredAgainAt = clock.instant();
        ReleaseRequest request = requests.get(job.requestId);
        holds.of(request).stream()
                .filter(hold -> hold.id().equals(job.holdId))
                .filter(Hold::open)
                .forEach(hold -> holds.end(hold, "The day came on which the chart was expected."));
        if (request.state() == RequestState.COLLECTING) {
            collections.offer(job.requestId, false, null);
        }
    }

    private void refuseDay(CopyJobRow job, ReturnReason reason, LocalDate expectedOn) {
        if (!reason.fits(expectedOn != null)) {
            throw ProblemException.field(
                    ProblemType.BODY_INVALID,
                    "/expectedOn",
                    expectedOn == null ? "needed-for-this-reason" : "not-for-this-reason");
        }
        if (expectedOn != null) {
            LocalDate today = facilities.today(job.facilityId);
            if (!expectedOn.isAfter(today) || expectedOn.isAfter(today.plusDays(FARTHEST_DAYS))) {
                throw ProblemException.field(ProblemType.BODY_INVALID, "/expectedOn", "within-a-year-to-come");
            }
        }
    }
}
