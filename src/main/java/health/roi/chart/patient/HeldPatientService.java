package health.roi.chart.patient;

import health.roi.document.hold.HoldScope;
import health.roi.document.hold.LegalHoldPlaced;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets a legal hold be placed on a patient who is there, and lets it wait for a deletion that is just being done. */
@ApplicationScoped
class HeldPatientService {

    @Inject
    PatientService patients;

    void placed(@Observes LegalHoldPlaced hold) {
        if (hold.scope() == HoldScope.PATIENT) {
            if (!patients.exists(hold.subjectId())) {
                throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/subjectId", "known-patient");
            }
            patients.hold(hold.subjectId());
        }
    }
}
