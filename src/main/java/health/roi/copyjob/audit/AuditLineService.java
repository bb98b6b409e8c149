package health.roi.copyjob.audit;

import health.roi.chart.patient.Identifier;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.platform.http.Versions;
import health.roi.request.Intake;
import health.roi.request.IntakeService;
import health.roi.request.Priority;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.evidence.PatientMatchService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Makes the request of one line of an audit: who is meant, the intake, the match. */
@ApplicationScoped
@Transactional
class AuditLineService {

    @Inject
    PatientService patients;

    @Inject
    IntakeService intake;

    @Inject
    RequestService requests;

    @Inject
    PatientMatchService matches;

    /** Whom a line means: the patient, or why nobody. */
    record Meant(Patient patient, LineRefusal refusal) {}

    Meant meant(UUID facility, AuditOrder.Line line) {
        Optional<Patient> found = line.patientId() != null
                ? patients.find(line.patientId())
                : patients.findBy(new Identifier(facility, line.recordNumber().strip()));
        if (found.isEmpty()) {
            return new Meant(null, LineRefusal.PATIENT_UNKNOWN);
        }
        boolean differs = line.birthDate() != null
                && !line.birthDate().equals(found.get().demographics().birthDate());
        return differs ? new Meant(null, LineRefusal.BIRTH_DATE_DIFFERS) : new Meant(found.get(), null);
    }

    /**
     * Logs the request and matches it. A list that names a record number and a birth date carries the match; where it comes
     * with the custodian's own ids, whoever sends them says who the patients are.
     */
    UUID request(AuditOrder order, AuditOrder.Line line, Patient patient) {
        UUID id = intake.log(new Intake(
                order.facilityId(),
                order.channel(),
                order.receivedAt(),
                Priority.AUDIT,
                order.requester(),
                new ReleaseRequest.StatedPatient(
                        patient.demographics().familyName(),
                        patient.demographics().givenName(),
                        patient.demographics().birthDate(),
                        line.recordNumber() != null
                                ? line.recordNumber().strip()
                                : patient.numbersAt(order.facilityId()).stream()
                                        .findFirst()
                                        .orElse(null),
                        null,
                        null),
                order.scope(),
                order.purpose().purpose(),
                order.medium(),
                order.requester().name(),
                null,
                null,
                false,
                order.deliveryMethod(),
                order.deliveryAddress(),
                null));
        matches.match(id, Versions.tag(requests.get(id).version()), patient.id());
        return id;
    }
}
