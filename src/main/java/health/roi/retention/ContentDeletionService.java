package health.roi.retention;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordService;
import health.roi.determination.FacilityFacts;
import health.roi.determination.RecordRetention;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.disclosure.DisclosureService;
import health.roi.document.DeletionReason;
import health.roi.document.DocumentDeletion;
import health.roi.document.DocumentDeletionService;
import health.roi.document.hold.HoldScope;
import health.roi.document.hold.LegalHold;
import health.roi.document.hold.LegalHoldService;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Deletes the document of a record, and shows the certificate. */
@ApplicationScoped
@Transactional
public class ContentDeletionService {

    @Inject
    RecordService records;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    RequestService requests;

    @Inject
    DisclosureService disclosures;

    @Inject
    LegalHoldService holds;

    @Inject
    DocumentDeletionService deletions;

    @Inject
    DecisionRecordService decisions;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** A deletion as it was just done, with the record's version since. */
    record Done(DocumentDeletion certificate, long recordVersion) {}

    /**
     * Deletes the document of a record for ever. Refuses a missing or stale version, with {@code no-document} a record
     * without one, and with everything in {@link DeletionRules} that stands in the way.
     */
    Done delete(UUID recordId, String ifMatch, DeletionReason reason, String note) {
        UUID patientId = records.find(recordId).map(ChartRecord::patientId).orElseThrow(ProblemException::notFound);
        // A hold and a delivery wait for this transaction, and this for theirs.
        patients.hold(patientId);
        ChartRecord record = records.forChange(recordId, ifMatch);
        if (record.documentId() == null) {
            throw new ProblemException(
                    deletions.lastOf(recordId).isPresent() ? ProblemType.DOCUMENT_DELETED : ProblemType.NO_DOCUMENT);
        }
        DeletionFacts facts = facts(record, reason);
        List<Refusal> refusals = DeletionRules.refusals(facts);
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        DocumentDeletion certificate = deletions.delete(record.documentId(), recordId, reason, note);
        decisions.keep(
                DecisionKind.CONTENT_DELETION,
                null,
                patientId,
                Map.of("record", recordId, "facts", facts),
                certificate);
        Map<String, String> detail = Map.of(
                "document", record.documentId().toString(),
                "reason", reason.name(),
                "erased", String.valueOf(certificate.erased()));
        ChartRecord without = records.removeDocument(recordId, detail);
        outbox.append("record.content-deleted", "record", recordId, null, Map.of("reason", reason.name()));
        return new Done(certificate, without.version());
    }

    /** Somebody looks at the certificate. Refuses with {@code not-found} where nothing was deleted. */
    DocumentDeletion certificate(UUID recordId) {
        ChartRecord record = records.find(recordId).orElseThrow(ProblemException::notFound);
        DocumentDeletion certificate = deletions
                .lastOf(recordId)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "No document of this record was ever deleted."));
        audit.allowed("record.content.deletion.read", Subject.of("record", recordId, null, record.patientId()));
        return certificate;
    }

    private DeletionFacts facts(ChartRecord record, DeletionReason reason) {
        Facility facility = facilities.read(record.facilityId());
        Patient patient = patients.find(record.patientId()).orElseThrow();
        List<ReleaseRequest> asking = requests.of(record.patientId(), record.facilityId()).stream()
                .filter(request -> request.scope().covers(record.serviceDate(), record.kind()))
                .toList();
        LocalDate lastTreated = records.ofPatientAt(record.patientId(), record.facilityId()).stream()
                .map(ChartRecord::serviceDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new DeletionFacts(
                reason,
                Stream.concat(
                                holds.inForce(HoldScope.PATIENT, List.of(record.patientId())).stream(),
                                holds.inForce(HoldScope.REQUEST, ids(asking)).stream())
                        .map(LegalHold::id)
                        .toList(),
                ids(asking.stream()
                        .filter(request -> request.state() != RequestState.CLOSED)
                        .toList()),
                RecordRetention.keep(
                        new FacilityFacts(facility.state(), facility.kind(), facility.part2Program()),
                        lastTreated,
                        patient.demographics().birthDate()),
                disclosures.lastOf(record.patientId(), record.id()),
                facility.dayOf(clock.instant()));
    }

    private static List<UUID> ids(List<ReleaseRequest> requests) {
        return requests.stream().map(ReleaseRequest::id).toList();
    }
}
