package health.roi.request;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.AuthorizationService;
import health.roi.chart.ChartRecord;
import health.roi.chart.Patient;
import health.roi.chart.PatientService;
import health.roi.chart.RecordService;
import health.roi.determination.Determination;
import health.roi.determination.Facts;
import health.roi.determination.ReleaseDetermination;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evaluates the determination over a stored request, as of today at its facility. */
@ApplicationScoped
@Transactional
public class RequestAssessmentService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    HoldStore holds;

    @Inject
    VerificationStore verifications;

    @Inject
    FacilityService facilities;

    @Inject
    PatientService patients;

    @Inject
    RecordService records;

    @Inject
    AuthorizationService authorizations;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** The answer that somebody reads; the reading is audited. */
    public Assessment read(UUID requestId) {
        ReleaseRequestRow row = requests.get(requestId);
        audit.allowed("release-request.determination.read", Subject.request(row.id, row.patientId));
        return assess(row);
    }

    /** The answer on which the service acts. */
    public Assessment assess(UUID requestId) {
        return assess(requests.get(requestId));
    }

    /**
     * The answer on which records leave the house: what it rests on cannot change until the transaction ends, so that a
     * revocation comes either before it, and blocks, or after it.
     */
    public Assessment assessToRelease(UUID requestId) {
        ReleaseRequestRow row = requests.get(requestId);
        if (row.authorizationId != null) {
            authorizations.stand(row.authorizationId);
        }
        if (row.patientId != null) {
            records.stand(row.patientId, row.facilityId);
        }
        return assess(row);
    }

    Assessment assess(ReleaseRequestRow row) {
        ReleaseRequest request = row.toDomain();
        Facility facility = facilities.read(row.facilityId);
        Patient patient =
                row.patientId == null ? null : patients.find(row.patientId).orElseThrow();
        List<ChartRecord> chart = patient == null ? List.of() : records.ofPatientAt(patient.id(), row.facilityId);
        AuthorizationForm form = row.authorizationId == null
                ? null
                : authorizations.find(row.authorizationId).orElseThrow();
        Set<Verification.Subject> verified = verifications.of(row).stream()
                .map(verification -> verification.subject)
                .collect(Collectors.toUnmodifiableSet());
        LocalDate today = facility.dayOf(clock.instant());
        Facts facts = StoredFacts.of(request, facility, patient, form, verified, chart, today);
        Determination determination = ReleaseDetermination.decide(facts);
        List<Hold> held = holds.of(row.custodianId, row.id).stream()
                .map(HoldRow::toDomain)
                .toList();
        return new Assessment(
                determination,
                new Guards.Situation(request, held, verified, determination, form, chart),
                facility,
                patient,
                chart);
    }

    /** Stores the statutory deadline that the facts now give, for the worklist to sort by. */
    void refreshDeadline(ReleaseRequestRow row) {
        row.setDeadline(assess(row).determination().deadline());
    }
}
