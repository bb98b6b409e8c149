package health.roi.copyjob;

import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordDetails;
import health.roi.chart.record.RecordService;
import health.roi.determination.RecordStatus;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.Action;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The end of a job: the documents go into the chart's index and the request moves on, or the job comes back. */
@ApplicationScoped
@Transactional
public class CompletionService {

    @Inject
    CopyJobService copyJobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    RecordService records;

    @Inject
    RequestService requests;

    @Inject
    RequestMoveService moves;

    @Inject
    HoldService holds;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Completes the job; {@code items-unresolved} while a document is neither there nor said to be missing. */
    public CopyJob complete(UUID id, String ifMatch) {
        CopyJobRow job = copyJobs.own(id);
        Versions.require(ifMatch, job.version);
        List<CopyJobItemRow> all = items.of(job.custodianId, id);
        long wanted =
                all.stream().filter(item -> item.state == ItemState.WANTED).count();
        if (wanted > 0) {
            throw new ProblemException(
                    ProblemType.ITEMS_UNRESOLVED,
                    wanted + " of " + all.size()
                            + " items are still wanted. Upload each document or say why it was not found.");
        }
        job.state = JobState.COMPLETED;
        job.completedAt = clock.instant();
        String preparer = callers.get().subject();
        elevation.asCustodian(() -> {
            all.stream().filter(item -> item.state == ItemState.FOUND).forEach(item -> intoChart(job, item));
            moves.preparedBy(job.requestId, preparer);
            long missing = all.stream()
                    .filter(item -> item.state == ItemState.NOT_FOUND)
                    .count();
            moves.move(
                    job.requestId,
                    Action.COLLECT,
                    null,
                    Map.of(
                            "copyJob", job.id.toString(),
                            "found", String.valueOf(all.size() - missing),
                            "notFound", String.valueOf(missing)));
            return null;
        });
        return copyJobs.whole(job);
    }

    /** Gives the job back; the request waits on a hold until somebody resolves what the reason says. */
    public CopyJob giveBack(UUID id, String ifMatch, ReturnReason reason, String note) {
        CopyJobRow job = copyJobs.own(id);
        Versions.require(ifMatch, job.version);
        job.state = JobState.RETURNED;
        job.returnReason = reason;
        job.returnNote = note;
        job.leaseUntil = null;
        elevation.asCustodian(() -> {
            moves.move(
                    job.requestId,
                    Action.RETURN_CHARTS,
                    reason.name(),
                    Map.of("copyJob", job.id.toString(), "reason", reason.name()));
            holds.open(
                    job.requestId,
                    HoldReason.COPY_SERVICE_RETURNED,
                    MustAct.FACILITY,
                    "Resolve why the copy service returned the job (" + reason + "); the job is then offered again.");
            return null;
        });
        return copyJobs.whole(job);
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
                RecordStatus.FINAL,
                null,
                false,
                item.countedPages);
    }

    /** A document that the index did not know is indexed as not classified: somebody has to look at it first. */
    private void intoChart(CopyJobRow job, CopyJobItemRow item) {
        if (item.recordId == null) {
            UUID patientId = requests.get(job.requestId).patientId();
            ChartRecord record = records.add(patientId, details(job, item));
            item.recordId = record.id();
        }
        records.attachDocument(item.recordId, item.documentId);
    }
}
