package health.roi.chart.record;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.determination.RecordStatus;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The records of the index, one by one. */
@ApplicationScoped
@Transactional
public class RecordService {

    @Inject
    RecordStore store;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<RecordChanged> changed;

    @Inject
    Event<SignatureNoted> signatures;

    @Inject
    Clock clock;

    /** A record for another feature, which writes its own line into the trail; empty where there is none. */
    public Optional<ChartRecord> find(UUID id) {
        return store.findByIdOptional(id).map(RecordRow::toDomain);
    }

    /** All records of a patient at a facility, by service date, then id. Not audited: the calling feature does that. */
    public List<ChartRecord> ofPatientAt(UUID patientId, UUID facilityId) {
        return store.ofPatientAt(callers.get().custodian(), patientId, facilityId).stream()
                .map(RecordRow::toDomain)
                .toList();
    }

    /** Where the records of these patients belong, as far as the caller sees them. Not audited. */
    public List<RecordOutline> outlines(Set<UUID> patientIds) {
        return store.outlines(callers.get().custodian(), patientIds);
    }

    /** Lets nobody change these records until the running transaction, which relies on them, has ended. */
    public void stand(UUID patientId, UUID facilityId) {
        store.lockOfPatientAt(callers.get().custodian(), patientId, facilityId);
    }

    /**
     * A record, for another feature whose change of it depends on what it finds: nobody else changes the record until the
     * running transaction has ended. Empty where there is none.
     */
    public Optional<ChartRecord> hold(UUID id) {
        return store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(RecordRow::toDomain);
    }

    /** Somebody looks at a record. Refuses with {@code not-found}. */
    public ChartRecord read(UUID id) {
        ChartRecord record = find(id).orElseThrow(ProblemException::notFound);
        audit.allowed("record.read", subject(record));
        return record;
    }

    /**
     * Enters a record into the index, and fires {@link SignatureNoted} and {@link RecordChanged}. Refuses an unknown patient with {@code not-found}, and a facility that is not the
     * custodian's or not the caller's with {@code reference-unknown}.
     */
    public ChartRecord add(UUID patientId, RecordDetails details) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        if (!callers.get().mayServe(details.facilityId()) || !facilities.exists(details.facilityId())) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/facilityId", "known-facility");
        }
        if (details.serviceDate().isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/serviceDate", "not-in-future");
        }
        RecordRow row = new RecordRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.patientId = patientId;
        row.matchesPatient = true;
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.describe(details);
        ChartRecord record = save(row, "record.create", Map.of());
        signatures.fire(new SignatureNoted(row.id, row.status));
        changed.fire(new RecordChanged(row.id, row.patientId, row.facilityId));
        return record;
    }

    /**
     * Writes down what somebody found out about the record, and fires {@link RecordChanged} where a determination could
     * turn out differently, and {@link SignatureNoted} where it says whether the record is signed. Refuses a missing or
     * stale version, and what hears the events refuses.
     */
    public ChartRecord correct(UUID id, RecordCorrection correction, String ifMatch) {
        ChartRecord record = apply(row(id, ifMatch), correction);
        if (correction.status() != null) {
            signatures.fire(new SignatureNoted(id, correction.status()));
        }
        return record;
    }

    /**
     * Says for another feature, which knows what is missing, whether the record is complete; a correction like any other,
     * but that nobody said anything of a signature.
     */
    public ChartRecord mark(UUID id, RecordStatus status) {
        RecordRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return apply(row, new RecordCorrection(status, null, null, null));
    }

    private ChartRecord apply(RecordRow row, RecordCorrection correction) {
        boolean matters = correction.changes(row.toDomain());
        row.correct(correction);
        ChartRecord record = save(
                row,
                "record.change",
                Map.of("status", row.status.name(), "matchesPatient", Boolean.toString(row.matchesPatient)));
        if (matters) {
            changed.fire(new RecordChanged(row.id, row.patientId, row.facilityId));
        }
        return record;
    }

    /**
     * Says which stored document holds the record's pages, or (null) that it has to be copied again; an earlier one stays
     * stored, and in the trail.
     */
    public ChartRecord attachDocument(UUID recordId, UUID documentId) {
        RecordRow row = store.findByIdOptional(recordId).orElseThrow(ProblemException::notFound);
        String before = row.documentId == null ? "" : row.documentId.toString();
        row.documentId = documentId;
        return save(
                row,
                "record.content.store",
                Map.of("document", documentId == null ? "" : documentId.toString(), "replaces", before));
    }

    /**
     * A record that another feature changes: nobody else does until the running transaction has ended. Refuses an unknown
     * one, and a missing or stale version.
     */
    public ChartRecord forChange(UUID id, String ifMatch) {
        ChartRecord record = hold(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, record.version());
        return record;
    }

    /** Says that the record's document was deleted, for the feature that deletes it. */
    public ChartRecord removeDocument(UUID id, Map<String, String> why) {
        RecordRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        row.documentId = null;
        return save(row, "record.content.delete", why);
    }

    /** Refuses an unknown record, and a missing or stale version. */
    void requireVersion(UUID id, String ifMatch) {
        row(id, ifMatch);
    }

    private RecordRow row(UUID id, String ifMatch) {
        RecordRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return row;
    }

    private ChartRecord save(RecordRow row, String action, Map<String, String> detail) {
        store.persistAndFlush(row);
        ChartRecord record = row.toDomain();
        audit.allowed(action, subject(record), detail);
        return record;
    }

    static Subject subject(ChartRecord record) {
        return Subject.of("record", record.id(), null, record.patientId());
    }
}
