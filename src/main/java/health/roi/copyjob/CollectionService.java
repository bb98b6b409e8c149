package health.roi.copyjob;

import health.roi.chart.record.ChartRecord;
import health.roi.copyjob.assignment.AssignmentRuleService;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.copyjob.rework.Rework;
import health.roi.copyjob.rework.ReworkService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.request.Action;
import health.roi.request.HoldReason;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestMoved;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldResolved;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Offers jobs when a request begins to collect, and withdraws them when the request goes elsewhere. */
@ApplicationScoped
@Transactional
public class CollectionService {

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    JobOpeningService openings;

    @Inject
    AssignmentRuleService rules;

    @Inject
    ReworkService reworks;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestService requests;

    @Inject
    RequestMoveService moves;

    @Inject
    ProductivityService productivity;

    @Inject
    Outbox outbox;

    @Inject
    CopyJobConfig config;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    void moved(@Observes RequestMoved event) {
        if (event.action() == Action.RETURN_CHARTS || event.action() == Action.COLLECT) {
            return;
        }
        if (event.to() == RequestState.COLLECTING) {
            offer(event.requestId(), event.action() == Action.APPROVE, null);
        } else if (event.from() == RequestState.COLLECTING) {
            withdraw(event.requestId());
        }
    }

    /** A job that came back is offered again when what stood in its way is resolved. */
    void resolved(@Observes HoldResolved event) {
        if (event.reason() == HoldReason.COPY_SERVICE_RETURNED) {
            requests.hold(event.requestId());
            jobs.ofRequest(callers.get().custodian(), event.requestId()).stream()
                    .filter(job -> event.holdId().equals(job.holdId))
                    .forEach(job -> job.offeredAgainAt = clock.instant());
            if (event.state() == RequestState.COLLECTING) {
                offer(event.requestId(), false, null);
            }
        }
    }

    /** Whether a person completed a job of the request, wholly or in part: that person may not check its quality. */
    public boolean collectedBy(UUID requestId, String person) {
        return jobs.ofRequest(callers.get().custodian(), requestId).stream()
                .anyMatch(job -> person.equals(job.completedBy));
    }

    /**
     * Asks for each releasable record whose document is not here and that no other job asks for; where all are here,
     * nothing is to be pulled.
     *
     * @param anew whether a new collection begins, which looks again for what was not found in an earlier one
     * @param forced how all of it is offered, or null where rules say it
     */
    void offer(UUID requestId, boolean anew, Offer forced) {
        requests.hold(requestId);
        Assessment assessment = assessments.assess(requestId);
        Collected so = collected(requestId);
        List<ChartRecord> missing = assessment.releasable().stream()
                .filter(record -> record.documentId() == null)
                .filter(record -> anew || !so.isSettled(record.id()))
                .toList();
        if (missing.isEmpty()) {
            if (!so.isOutstanding()) {
                moves.preparedBy(requestId, callers.get().subject());
                moves.move(requestId, Action.COLLECT, "every document is here already", Map.of());
            }
            return;
        }
        Map<UUID, Rework> rework = reworks.open(requestId);
        OfferPlan plan = new OfferPlan(
                rules.at(assessment.situation().request().facilityId()),
                assessment.situation().request(),
                clock.instant(),
                clock.instant().plus(config.firstOffer()));
        Map<OfferPlan.Group, List<ChartRecord>> groups = missing.stream()
                .collect(Collectors.groupingBy(
                        record -> plan.group(
                                record,
                                rework.get(record.id()),
                                so.deliveredIn(record.id()).orElse(null),
                                forced),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int collection = anew ? so.collection() + 1 : Math.max(1, so.collection());
        groups.forEach((group, records) -> {
            CopyJobRow job = openings.open(
                    assessment.situation().request(),
                    assessment.patient(),
                    collection,
                    group.qualityCheck(),
                    group.offer());
            records.forEach(record -> openings.want(
                    job,
                    record,
                    rework.get(record.id()),
                    so.delivered(record.id()).orElse(null)));
        });
    }

    /** What the jobs of a request brought so far. */
    Collected collected(UUID requestId) {
        UUID custodian = callers.get().custodian();
        List<CopyJobRow> all = jobs.ofRequest(custodian, requestId);
        return new Collected(
                all, items.of(custodian, all.stream().map(job -> job.id).toList()));
    }

    private void withdraw(UUID requestId) {
        requests.hold(requestId);
        jobs.liveOf(callers.get().custodian(), requestId).forEach(job -> {
            if (job.state == JobState.CLAIMED) {
                productivity.note(job.facilityId, job.id, job.claimedBy, WorkEventKind.WITHDRAWN, null);
            }
            job.state = JobState.WITHDRAWN;
            job.leaseUntil = null;
            outbox.append("copy-job.withdrawn", "copy-job", job.id, requestId, Map.of());
        });
    }
}
