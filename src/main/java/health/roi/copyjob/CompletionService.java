package health.roi.copyjob;

import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordDetails;
import health.roi.chart.record.RecordService;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.assignment.OfferedTo;
import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.copyjob.rework.ReworkService;
import health.roi.determination.RecordStatus;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.Action;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The end of a job, or the hand-over of what is found: the documents go into the chart's index, and with the last job the
 * request moves on.
 */
@ApplicationScoped
@Transactional
public class CompletionService {

    @Inject
    CopyJobService copyJobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    JobOpeningService openings;

    @Inject
    CollectionService collections;

    @Inject
    RecordService records;

    @Inject
    RequestService requests;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestHistoryService history;

    @Inject
    ReworkService reworks;

    @Inject
    ProductivityService productivity;

    @Inject
    Elevation elevation;

    @Inject
    CopyJobConfig config;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Completes the job; the request goes on when no other job of it is to come. Refuses with {@code items-unresolved}
     * while a document is neither there nor said to be missing.
     */
    public CopyJob complete(UUID id, String ifMatch) {
        CopyJobRow job = copyJobs.ownWithRequest(id);
        Versions.require(ifMatch, job.version);
        List<CopyJobItemRow> all = items.of(job.custodianId, id);
        long open = all.stream().filter(item -> item.state.open()).count();
        if (open > 0) {
            throw new ProblemException(
                    ProblemType.ITEMS_UNRESOLVED,
                    open + " of " + all.size()
                            + " items are still wanted. Upload each document or say why it was not found, or hand over"
                            + " what there is with partial-completion.");
        }
        String preparer = callers.get().subject();
        job.complete(preparer, clock.instant());
        productivity.note(job.facilityId, job.id, job.claimedBy, WorkEventKind.COMPLETED, null);
        elevation.asCustodian(() -> {
            intoChart(job, all);
            moves.preparedBy(job.requestId, preparer);
            if (collections.collected(job.requestId).isOutstanding()) {
                history.changed(job.requestId, "copy-job-completed", told(job, all));
            } else {
                moves.move(job.requestId, Action.COLLECT, null, told(job, all));
            }
            return null;
        });
        return copyJobs.whole(job);
    }

    /**
     * Hands over what is found and ends the job; what is still wanted goes into another one that continues it, and the
     * request collects on. Refuses with {@code nothing-to-hand-over} where no document is found or said to be missing, and
     * with {@code nothing-left-wanted} where the job can be completed.
     */
    public CopyJob completeInPart(UUID id, String ifMatch) {
        CopyJobRow job = copyJobs.ownWithRequest(id);
        Versions.require(ifMatch, job.version);
        List<CopyJobItemRow> all = items.of(job.custodianId, id);
        List<CopyJobItemRow> rest =
                all.stream().filter(item -> item.state.open()).toList();
        if (rest.isEmpty()) {
            throw new ProblemException(ProblemType.NOTHING_LEFT_WANTED);
        }
        if (rest.size() == all.size()) {
            throw new ProblemException(ProblemType.NOTHING_TO_HAND_OVER);
        }
        String preparer = callers.get().subject();
        job.complete(preparer, clock.instant());
        productivity.note(job.facilityId, job.id, job.claimedBy, WorkEventKind.PARTLY_COMPLETED, null);
        elevation.asCustodian(() -> {
            intoChart(job, all);
            moves.preparedBy(job.requestId, preparer);
            job.continuedById = openings.carryOn(job, rest, offerOfRest(job)).id;
            history.changed(job.requestId, "copy-job-partly-completed", told(job, all));
            return null;
        });
        return copyJobs.whole(job);
    }

    /** Whoever began has the rest first: a service alone for a while, and as long as before what was offered to it alone. */
    private Offer offerOfRest(CopyJobRow job) {
        Instant now = clock.instant();
        if (job.offeredTo != OfferedTo.SITE) {
            Instant opensAt = job.opensAt == null ? null : now.plus(Duration.between(job.offeredAt, job.opensAt));
            return new Offer(job.offeredTo, job.assignedTo, opensAt, job.ruleId);
        }
        return job.claimedBy == null ? Offer.SITE : Offer.first(job.claimedBy, now.plus(config.firstOffer()));
    }

    private static Map<String, String> told(CopyJobRow job, List<CopyJobItemRow> all) {
        return Map.of(
                "copyJob",
                job.id.toString(),
                "found",
                count(all, ItemState.FOUND),
                "notFound",
                count(all, ItemState.NOT_FOUND),
                "continued",
                count(all, ItemState.CONTINUED));
    }

    private static String count(List<CopyJobItemRow> all, ItemState state) {
        return String.valueOf(all.stream().filter(item -> item.state == state).count());
    }

    private static RecordDetails details(CopyJobRow job, CopyJobItemRow item) {
        return new RecordDetails(
                job.facilityId,
                item.kind,
                item.title,
                item.serviceDate,
                item.encounter,
                null,
                Set.of(),
                item.sourceSystem,
                item.location,
                item.toDomain().place(),
                RecordStatus.FINAL,
                null,
                false,
                item.countedPages);
    }

    private void intoChart(CopyJobRow job, List<CopyJobItemRow> all) {
        all.stream().filter(item -> item.state == ItemState.FOUND).forEach(item -> intoChart(job, item));
    }

    /** A document that the index did not know is indexed as not classified: somebody has to look at it first. */
    private void intoChart(CopyJobRow job, CopyJobItemRow item) {
        if (item.recordId == null) {
            UUID patientId = requests.get(job.requestId).patientId();
            ChartRecord record = records.add(patientId, details(job, item));
            item.recordId = record.id();
        }
        records.attachDocument(item.recordId, item.documentId);
        if (item.reworkReason != null) {
            reworks.redelivered(job.requestId, item.recordId);
        }
    }
}
