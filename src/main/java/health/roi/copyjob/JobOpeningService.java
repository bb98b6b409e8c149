package health.roi.copyjob;

import health.roi.chart.patient.Patient;
import health.roi.chart.record.ChartRecord;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.assignment.OfferedTo;
import health.roi.copyjob.productivity.ProductivityService;
import health.roi.copyjob.productivity.WorkEventKind;
import health.roi.copyjob.rework.Rework;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a job as it is offered: what the work needs is frozen in it. */
@ApplicationScoped
@Transactional
class JobOpeningService {

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    BatchOfRequest batches;

    @Inject
    ProductivityService productivity;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** A job for a request of this patient, without items yet. */
    CopyJobRow open(ReleaseRequest request, Patient patient, int collection, UUID qualityCheck, Offer offer) {
        CopyJobRow job = new CopyJobRow();
        job.facilityId = request.facilityId();
        job.requestId = request.id();
        job.trackingNumber = request.trackingNumber();
        job.priority = request.priority();
        job.dueOn = request.workBy();
        job.patientName = patient.demographics().familyName() + ", "
                + patient.demographics().givenName();
        job.birthDate = patient.demographics().birthDate();
        job.recordNumber =
                patient.numbersAt(request.facilityId()).stream().findFirst().orElse("");
        job.batchId = batches.of(request.id()).orElse(null);
        job.collection = collection;
        job.qualityCheckId = qualityCheck;
        return keep(job, offer);
    }

    /** A job that goes on where another one stops. */
    CopyJobRow carryOn(CopyJobRow before, List<CopyJobItemRow> rest, Offer offer) {
        CopyJobRow job = new CopyJobRow();
        job.facilityId = before.facilityId;
        job.requestId = before.requestId;
        job.trackingNumber = before.trackingNumber;
        job.priority = before.priority;
        job.dueOn = before.dueOn;
        job.patientName = before.patientName;
        job.birthDate = before.birthDate;
        job.recordNumber = before.recordNumber;
        job.batchId = before.batchId;
        job.collection = before.collection;
        job.qualityCheckId = before.qualityCheckId;
        job.continuesId = before.id;
        keep(job, offer);
        for (CopyJobItemRow item : rest) {
            CopyJobItemRow next = item(job);
            next.carryOn(item);
            items.persist(next);
            item.forget();
            item.state = ItemState.CONTINUED;
        }
        return job;
    }

    /**
     * Asks for a record.
     *
     * @param rework why it is asked for again, or null
     * @param delivered the item that delivered it before, or null
     */
    void want(CopyJobRow job, ChartRecord record, Rework rework, CopyJobItemRow delivered) {
        CopyJobItemRow item = item(job);
        item.describe(record);
        item.state = ItemState.WANTED;
        if (rework != null) {
            item.reworkReason = rework.reason();
            item.attempt = delivered == null ? 2 : delivered.attempt + 1;
            item.redoesId = delivered == null ? null : delivered.id;
        }
        items.persist(item);
    }

    /** Says to whom the job is offered now. */
    void offered(CopyJobRow job) {
        productivity.note(job.facilityId, job.id, job.assignedTo, kind(job.offeredTo), null);
        outbox.append(
                "copy-job.offered",
                "copy-job",
                job.id,
                job.requestId,
                Map.of("facility", job.facilityId.toString(), "to", job.offeredTo.name()));
    }

    private CopyJobRow keep(CopyJobRow job, Offer offer) {
        job.id = Ids.next(clock);
        job.custodianId = callers.get().custodian();
        job.priorityRank = job.priority.rank();
        job.createdAt = clock.instant();
        job.offer(offer, clock.instant());
        jobs.persistAndFlush(job);
        offered(job);
        return job;
    }

    private CopyJobItemRow item(CopyJobRow job) {
        CopyJobItemRow item = new CopyJobItemRow();
        item.id = Ids.next(clock);
        item.custodianId = job.custodianId;
        item.jobId = job.id;
        return item;
    }

    private static WorkEventKind kind(OfferedTo to) {
        return switch (to) {
            case SITE -> WorkEventKind.OFFERED_TO_SITE;
            case SERVICE -> WorkEventKind.OFFERED_TO_SERVICE;
            case OWN_PEOPLE -> WorkEventKind.OFFERED_TO_OWN_PEOPLE;
        };
    }
}
