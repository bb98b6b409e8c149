package health.roi.copyjob;

import health.roi.chart.patient.Patient;
import health.roi.chart.record.ChartRecord;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.time.Ids;
import health.roi.request.Action;
import health.roi.request.HoldReason;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestMoved;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldResolved;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers a job when a request begins to collect, and withdraws it when the request goes elsewhere. */
@ApplicationScoped
@Transactional
public class CollectionService {

    @Inject
    CopyJobStore jobs;

    @Inject
    CopyJobItemStore items;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    void moved(@Observes RequestMoved event) {
        if (event.to() == RequestState.COLLECTING && event.action() != Action.RETURN_CHARTS) {
            offer(event.requestId());
        } else if (event.from() == RequestState.COLLECTING && event.action() != Action.COLLECT) {
            withdraw(event.requestId());
        }
    }

    /** A job that came back is offered again when what stood in its way is resolved. */
    void resolved(@Observes HoldResolved event) {
        if (event.reason() == HoldReason.COPY_SERVICE_RETURNED
                && event.state() == RequestState.COLLECTING
                && jobs.liveOf(callers.get().custodian(), event.requestId()).isEmpty()) {
            offer(event.requestId());
        }
    }

    /** One item for each releasable record whose document is not here; where all are here, nothing is to be pulled. */
    private void offer(UUID requestId) {
        Assessment assessment = assessments.assess(requestId);
        List<ChartRecord> missing = assessment.releasable().stream()
                .filter(record -> record.documentId() == null)
                .toList();
        if (missing.isEmpty()) {
            moves.preparedBy(requestId, callers.get().subject());
            moves.move(requestId, Action.COLLECT, "every document is here already", Map.of());
            return;
        }
        CopyJobRow job = open(assessment.situation().request(), assessment.patient());
        missing.forEach(record -> want(job, record));
        outbox.append("copy-job.offered", "copy-job", job.id, requestId, Map.of("facility", job.facilityId.toString()));
    }

    private CopyJobRow open(ReleaseRequest request, Patient patient) {
        CopyJobRow job = new CopyJobRow();
        job.id = Ids.next(clock);
        job.custodianId = callers.get().custodian();
        job.facilityId = request.facilityId();
        job.requestId = request.id();
        job.trackingNumber = request.trackingNumber();
        job.state = JobState.OPEN;
        job.dueOn = request.workBy();
        job.patientName = patient.demographics().familyName() + ", "
                + patient.demographics().givenName();
        job.birthDate = patient.demographics().birthDate();
        job.recordNumber = patient.numbersAt(request.facilityId()).stream()
                .sorted()
                .findFirst()
                .orElse("");
        job.createdAt = clock.instant();
        jobs.persistAndFlush(job);
        return job;
    }

    private void want(CopyJobRow job, ChartRecord record) {
        CopyJobItemRow item = new CopyJobItemRow();
        item.id = Ids.next(clock);
        item.custodianId = job.custodianId;
        item.jobId = job.id;
        item.recordId = record.id();
        item.kind = record.kind();
        item.title = record.title();
        item.serviceDate = record.serviceDate();
        item.encounter = record.encounter();
        item.sourceSystem = record.sourceSystem();
        item.location = record.location();
        item.expectedPages = record.expectedPages();
        item.state = ItemState.WANTED;
        items.persist(item);
    }

    private void withdraw(UUID requestId) {
        jobs.liveOf(callers.get().custodian(), requestId).ifPresent(job -> {
            job.state = JobState.WITHDRAWN;
            job.leaseUntil = null;
            outbox.append("copy-job.withdrawn", "copy-job", job.id, requestId, Map.of());
        });
    }
}
