package health.roi.request.review;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.authorization.AuthorizationService;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordService;
import health.roi.chart.restriction.Restriction;
import health.roi.chart.restriction.RestrictionService;
import health.roi.determination.Determination;
import health.roi.determination.Facts;
import health.roi.determination.ReleaseDetermination;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OpenGlass;
import health.roi.request.DeniedRecords;
import health.roi.request.MatchOfRequest;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.Verification;
import health.roi.request.evidence.GroundService;
import health.roi.request.evidence.Grounds;
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
import java.util.function.Function;
import java.util.function.Predicate;
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
    RestrictionService restrictions;

    @Inject
    GroundService grounds;

    @Inject
    DeniedRecords denied;

    @Inject
    MatchOfRequest match;

    @Inject
    RequestHistoryService history;

    @Inject
    ConfirmationStore confirmations;

    @Inject
    OpenGlass glass;

    @Inject
    CurrentCaller callers;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * The answer that somebody reads; the reading is audited. Who may not know of sensitive records reads the answer over
     * the others: in what is left out of the true one, a finding, a notice or an outcome would tell of it.
     */
    public Assessment read(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-request.determination.read", Subject.request(request.id(), request.patientId()));
        boolean opened = glass.grant(request.id()).isPresent();
        return assess(request, opened ? record -> true : records::mayBeKnown);
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
            patients.stand(request.patientId());
            records.stand(request.patientId(), request.facilityId());
        }
        return assess(request);
    }

    /** The answers as of each of these days, with the facts of now. */
    List<Determination> determinations(ReleaseRequest request, List<LocalDate> days) {
        Gathered gathered = gather(request, record -> true);
        return days.stream()
                .map(day -> ReleaseDetermination.decide(gathered.facts(day)))
                .toList();
    }

    private Assessment assess(ReleaseRequest request) {
        return assess(request, record -> true);
    }

    private Assessment assess(ReleaseRequest request, Predicate<ChartRecord> looked) {
        Gathered gathered = gather(request, looked);
        Facts facts = gathered.facts(gathered.facility().dayOf(clock.instant()));
        Determination determination = ReleaseDetermination.decide(facts);
        return new Assessment(
                determination,
                new Guards.Situation(
                        request,
                        holds.of(request),
                        gathered.verified(),
                        determination,
                        gathered.grounds(),
                        gathered.chart(),
                        gathered.patient() == null || match.carries(request),
                        confirmed(gathered, determination)),
                gathered.facility(),
                gathered.patient(),
                gathered.chart(),
                facts);
    }

    /** Asked only where it matters. A confirmation ends with the approval that it confirmed. */
    private String confirmed(Gathered gathered, Determination determination) {
        if (!SecondPerson.isNeeded(determination, gathered.chart())) {
            return null;
        }
        UUID request = gathered.request().id();
        return history.last(request, SecondPerson.APPROVAL)
                .flatMap(approval -> confirmations.decision(callers.get().custodian(), request, approval.id()))
                .orElse(null);
    }

    /** What is on record, before a day is looked at. */
    private record Gathered(
            ReleaseRequest request,
            Facility facility,
            Patient patient,
            Grounds grounds,
            Set<Verification.Subject> verified,
            List<ChartRecord> chart,
            Set<UUID> denied,
            Function<LocalDate, List<Restriction>> restrictions) {

        Facts facts(LocalDate asOf) {
            return StoredFacts.of(
                    request,
                    facility,
                    patient,
                    grounds,
                    verified,
                    chart,
                    new Protections(restrictions.apply(asOf), denied),
                    asOf);
        }
    }

    private Gathered gather(ReleaseRequest request, Predicate<ChartRecord> looked) {
        Facility facility = facilities.read(request.facilityId());
        Patient patient = request.patientId() == null
                ? null
                : patients.find(request.patientId()).orElseThrow();
        List<ChartRecord> chart = patient == null
                ? List.of()
                : records.ofPatientAt(patient.id(), facility.id()).stream()
                        .filter(looked)
                        .toList();
        Grounds rests = grounds.of(request);
        Set<Verification.Subject> verified = verifications.of(request, rests.representative()).stream()
                .map(Verification::subject)
                .collect(Collectors.toUnmodifiableSet());
        return new Gathered(
                request,
                facility,
                patient,
                rests,
                verified,
                chart,
                denied.of(request.id()),
                day -> patient == null ? List.of() : restrictions.inForce(patient.id(), facility.id(), day));
    }
}
