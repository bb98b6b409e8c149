package health.roi.incident;

import health.roi.chart.patient.PatientService;
import health.roi.determination.StateNames;
import health.roi.directory.CopyServiceService;
import health.roi.disclosure.DisclosureService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Names who is affected, and writes the line in the accounting of each in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentPeopleService {

    @Inject
    IncidentStore store;

    @Inject
    PatientService patients;

    @Inject
    CopyServiceService copyServices;

    @Inject
    DisclosureService disclosures;

    @Inject
    RequestService requests;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Adds people. Refuses with {@code body-invalid} one who is named twice or in an unknown state, with
     * {@code reference-unknown} an unknown patient, and with {@code not-allowed-now}: {@code person-listed} one who was named
     * before.
     */
    public void add(Incident incident, List<AffectedPerson> affected) {
        require(incident, affected);
        ReleaseRequest request = incident.requestId() == null ? null : requests.get(incident.requestId());
        IncidentDisclosures lines = new IncidentDisclosures(
                incident,
                incident.facts().copyServiceId() == null
                        ? null
                        : copyServices.read(incident.facts().copyServiceId()).name(),
                request == null ? null : request.patientId(),
                request == null ? null : request.trackingNumber());
        for (AffectedPerson person : affected) {
            IncidentPersonRow row = new IncidentPersonRow();
            row.id = Ids.next(clock);
            row.custodianId = callers.get().custodian();
            row.incidentId = incident.id();
            row.patientId = person.patientId();
            row.state = person.state();
            row.disclosureId = disclosures.record(lines.of(person.patientId()));
            row.recordedAt = clock.instant();
            row.recordedBy = callers.get().subject();
            store.add(row);
        }
    }

    List<ListedPerson> page(UUID incident, UUID after, int limit) {
        return store.people(callers.get().custodian(), incident, after, limit).stream()
                .map(row -> new ListedPerson(row.id, row.patientId, row.state, row.disclosureId, row.recordedAt))
                .toList();
    }

    /** Those of these patients who are named in the incident. */
    public Set<UUID> listedOf(UUID incident, List<UUID> patientIds) {
        return patientIds.isEmpty()
                ? Set.of()
                : new HashSet<>(store.listedOf(callers.get().custodian(), incident, patientIds));
    }

    private void require(Incident incident, List<AffectedPerson> affected) {
        List<FieldError> faults = new ArrayList<>();
        List<FieldError> unknown = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < affected.size(); i++) {
            AffectedPerson person = affected.get(i);
            if (!seen.add(person.patientId())) {
                faults.add(new FieldError("/people/" + i + "/patientId", "each-once"));
            } else if (!patients.exists(person.patientId())) {
                unknown.add(new FieldError("/people/" + i + "/patientId", "known-patient"));
            }
            if (person.state() != null && !StateNames.knows(person.state())) {
                faults.add(new FieldError("/people/" + i + "/state", "known-state"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
        if (!listedOf(incident.id(), List.copyOf(seen)).isEmpty()) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "person-listed", "Somebody of these is named in the incident already. Leave out who is.")));
        }
    }
}
