package health.roi.request.review;

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
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.Verification;
import health.roi.request.evidence.VerificationService;
import health.roi.request.hold.HoldService;
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
    RequestService requests;

    @Inject
    HoldService holds;

    @Inject
    VerificationService verifications;

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
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-request.determination.read", Subject.request(request.id(), request.patientId()));
        return assess(request);
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
        ReleaseRequest request = requests.get(requestId);
        if (request.authorizationId() != null) {
            authorizations.stand(request.authorizationId());
        }
        if (request.patientId() != null) {
            records.stand(request.patientId(), request.facilityId());
        }
        return assess(request);
    }

    private Assessment assess(ReleaseRequest request) {
        Facility facility = facilities.read(request.facilityId());
        Patient patient = request.patientId() == null
                ? null
                : patients.find(request.patientId()).orElseThrow();
        List<ChartRecord> chart = patient == null ? List.of() : records.ofPatientAt(patient.id(), request.facilityId());
        AuthorizationForm form = request.authorizationId() == null
                ? null
                : authorizations.find(request.authorizationId()).orElseThrow();
        Set<Verification.Subject> verified =
                verifications.of(request).stream().map(Verification::subject).collect(Collectors.toUnmodifiableSet());
        LocalDate today = facility.dayOf(clock.instant());
        Facts facts = StoredFacts.of(request, facility, patient, form, verified, chart, today);
        Determination determination = ReleaseDetermination.decide(facts);
        return new Assessment(
                determination,
                new Guards.Situation(request, holds.of(request), verified, determination, form, chart),
                facility,
                patient,
                chart);
    }
}
