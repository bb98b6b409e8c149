package health.roi.copyjob.audit;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.copyjob.CopyJobService;
import health.roi.copyjob.JobState;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestProgress;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in a payer's list, and tells how far it is. */
@ApplicationScoped
@Transactional
public class AuditBatchService {

    private static final String LIST = "audit-batches";

    @Inject
    AuditBatchStore batches;

    @Inject
    AuditBatchLineStore lines;

    @Inject
    AuditLineService patients;

    @Inject
    CopyJobService jobs;

    @Inject
    RequestService requests;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** The lists that came, oldest first; without their lines and counts. */
    Page<AuditBatch> page(String cursor, int limit) {
        List<AuditBatch> rows =
                batches.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(row -> of(row, List.of(), Map.of(), Map.of()))
                        .toList();
        audit.allowed("audit-batch.list", Subject.of("audit-batches", null));
        return cursors.byId(LIST, rows, limit, AuditBatch::id);
    }

    /**
     * Makes a request for each patient of the list; a line that means nobody, somebody else or somebody twice makes none,
     * and says why. Refuses what intake refuses of any request, before a line is looked at.
     */
    AuditBatch take(AuditOrder order) {
        if (!callers.get().mayServe(order.facilityId()) || !facilities.exists(order.facilityId())) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/facilityId", "known-facility");
        }
        AuditBatchRow batch = new AuditBatchRow();
        batch.id = Ids.next(clock);
        batch.custodianId = callers.get().custodian();
        batch.facilityId = order.facilityId();
        batch.requesterName = order.requester().name();
        batch.reference = order.requester().reference();
        batch.purpose = order.purpose();
        batch.scope = order.scope();
        batch.createdAt = clock.instant();
        batch.createdBy = callers.get().subject();
        batches.persistAndFlush(batch);
        Set<UUID> already = new HashSet<>();
        for (int number = 0; number < order.lines().size(); number++) {
            line(batch, number, order, already);
            // Five hundred requests with all that belongs to them: each flush would look through those before.
            entities.flush();
            entities.clear();
        }
        audit.allowed(
                "audit-batch.create",
                Subject.of("audit-batch", batch.id),
                Map.of("lines", String.valueOf(order.lines().size()), "requests", String.valueOf(already.size())));
        outbox.append(
                "audit-batch.created",
                "audit-batch",
                batch.id,
                null,
                Map.of("requests", String.valueOf(already.size())));
        return whole(batch);
    }

    AuditBatch read(UUID id) {
        AuditBatchRow batch = batches.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        audit.allowed("audit-batch.read", Subject.of("audit-batch", id));
        return whole(batch);
    }

    private void line(AuditBatchRow batch, int number, AuditOrder order, Set<UUID> already) {
        AuditOrder.Line asked = order.lines().get(number);
        AuditLineService.Meant meant = patients.meant(order.facilityId(), asked);
        AuditBatchLineRow line = new AuditBatchLineRow();
        line.id = Ids.next(clock);
        line.custodianId = batch.custodianId;
        line.batchId = batch.id;
        line.line = number;
        line.refusal = meant.refusal();
        if (meant.patient() != null) {
            if (already.add(meant.patient().id())) {
                line.requestId = patients.request(order, asked, meant.patient());
            } else {
                line.refusal = LineRefusal.PATIENT_REPEATED;
            }
        }
        lines.persist(line);
    }

    private AuditBatch whole(AuditBatchRow batch) {
        List<AuditBatchLineRow> rows = lines.of(batch.custodianId, batch.id);
        Map<UUID, RequestProgress> progress = requests.progress(rows.stream()
                .map(line -> line.requestId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return of(
                batch,
                rows.stream()
                        .map(line -> of(line, progress.get(line.requestId)))
                        .toList(),
                progress.values().stream()
                        .collect(Collectors.groupingBy(RequestProgress::state, Collectors.counting())),
                jobs.states(batch.id));
    }

    private static AuditBatch of(
            AuditBatchRow batch,
            List<AuditBatch.Line> lines,
            Map<RequestState, Long> requests,
            Map<JobState, Long> jobs) {
        return new AuditBatch(
                batch.id,
                batch.facilityId,
                batch.requesterName,
                batch.reference,
                batch.purpose,
                batch.scope,
                batch.createdAt,
                batch.createdBy,
                lines,
                requests,
                jobs);
    }

    private static AuditBatch.Line of(AuditBatchLineRow line, RequestProgress request) {
        return new AuditBatch.Line(
                line.line,
                line.requestId,
                request == null ? null : request.trackingNumber(),
                request == null ? null : request.state(),
                line.refusal);
    }
}
