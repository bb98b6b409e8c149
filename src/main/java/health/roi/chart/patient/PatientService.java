package health.roi.chart.patient;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The custodian's patients. */
@ApplicationScoped
@Transactional
public class PatientService {

    @Inject
    PatientStore store;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<PatientChanged> changed;

    @Inject
    Clock clock;

    /** A patient for another feature, which writes its own line into the trail; empty where there is none. */
    public Optional<Patient> find(UUID id) {
        return store.findByIdOptional(id).map(PatientRow::toDomain);
    }

    /** Whether the custodian has such a patient. */
    public boolean exists(UUID id) {
        return store.count("id", id) > 0;
    }

    /** The patient of a record number; empty where nobody has it. Not audited: the calling feature does that. */
    public Optional<Patient> findBy(Identifier identifier) {
        return store.by(callers.get().custodian(), identifier).map(PatientRow::toDomain);
    }

    /** The record numbers of a patient at one facility; empty where there is none, or no such patient. */
    public List<String> numbersAt(UUID patientId, UUID facilityId) {
        return find(patientId).map(patient -> patient.numbersAt(facilityId)).orElse(List.of());
    }

    /**
     * Lets nobody begin, decide on or end a restriction of the patient's until the running transaction, which relies on those in force,
     * has ended. To be called before they are read. Refuses with {@code not-found}.
     */
    public void stand(UUID id) {
        store.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(ProblemException::notFound);
    }

    /**
     * Waits for every transaction that lets the patient {@link #stand}, and keeps others waiting until the running one,
     * which changes what they rely on, has ended. Refuses with {@code not-found}.
     */
    public void hold(UUID id) {
        store.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** Somebody looks at a patient. Refuses with {@code not-found}. */
    public Patient read(UUID id) {
        Patient patient = find(id).orElseThrow(ProblemException::notFound);
        audit.allowed("patient.read", Subject.patient(id));
        return patient;
    }

    /** Which of these are record numbers of somebody else, at whatever facility. Not audited: the calling feature does that. */
    public Set<String> numbersOfOthers(Set<String> numbers, UUID patientId) {
        return numbers.isEmpty()
                ? Set.of()
                : store.numbersOfOthers(callers.get().custodian(), numbers, patientId);
    }

    /**
     * Finds the patient by any of the identifiers and adds the others, or creates one. A known patient's demographics
     * stay as they are. Refuses with {@code identifier-taken} where the identifiers belong to another patient or to
     * several, and with {@code reference-unknown} where a facility is not the custodian's.
     */
    public Registered register(Demographics demographics, List<Identifier> identifiers) {
        require(demographics);
        requireFacilities(identifiers);
        UUID custodian = callers.get().custodian();
        // Always in the same order, so that two registrations cannot wait for each other.
        identifiers.stream()
                .distinct()
                .sorted(Comparator.comparing(Identifier::facilityId).thenComparing(Identifier::number))
                .forEach(identifier -> store.hold(custodian, identifier));
        Optional<PatientRow> known = known(demographics, identifiers);
        PatientRow row = known.orElseGet(() -> newRow(demographics));
        identifiers.forEach(identifier -> row.identifiers.add(IdentifierRow.of(custodian, identifier)));
        store.persistAndFlush(row);
        audit.allowed(known.isPresent() ? "patient.find" : "patient.create", Subject.patient(row.id));
        return new Registered(row.toDomain(), known.isEmpty());
    }

    /** Replaces the demographics, and fires {@link PatientChanged} where they differ. Refuses a missing or stale version. */
    public Patient change(UUID id, Demographics demographics, String ifMatch) {
        PatientRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        require(demographics);
        boolean differs = !row.toDomain().demographics().equals(demographics);
        row.describe(demographics);
        store.persistAndFlush(row);
        audit.allowed("patient.change", Subject.patient(id), Map.of("version", Long.toString(row.version)));
        if (differs) {
            changed.fire(new PatientChanged(id));
        }
        return row.toDomain();
    }

    private PatientRow newRow(Demographics demographics) {
        PatientRow row = new PatientRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        row.describe(demographics);
        return row;
    }

    private Optional<PatientRow> known(Demographics demographics, List<Identifier> identifiers) {
        UUID custodian = callers.get().custodian();
        PatientRow known = null;
        List<FieldError> taken = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            PatientRow holder = store.by(custodian, identifiers.get(i)).orElse(null);
            if (holder == null) {
                continue;
            }
            boolean same = holder.toDomain().demographics().agreesWith(demographics);
            if (!same || (known != null && known != holder)) {
                taken.add(new FieldError("/identifiers/" + i, "free-or-same-patient"));
            } else {
                known = holder;
            }
        }
        if (!taken.isEmpty()) {
            throw ProblemException.fields(ProblemType.IDENTIFIER_TAKEN, taken);
        }
        return Optional.ofNullable(known);
    }

    private void requireFacilities(List<Identifier> identifiers) {
        List<FieldError> unknown = IntStream.range(0, identifiers.size())
                .filter(i -> !facilities.exists(identifiers.get(i).facilityId()))
                .mapToObj(i -> new FieldError("/identifiers/" + i + "/facilityId", "known-facility"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }

    private void require(Demographics demographics) {
        LocalDate latest = facilities.latestDay();
        List<FieldError> errors = new ArrayList<>();
        if (demographics.birthDate().isAfter(latest)) {
            errors.add(new FieldError("/birthDate", "not-in-future"));
        }
        LocalDate deceasedOn = demographics.deceasedOn();
        if (deceasedOn != null && deceasedOn.isAfter(latest)) {
            errors.add(new FieldError("/deceasedOn", "not-in-future"));
        }
        if (deceasedOn != null && deceasedOn.isBefore(demographics.birthDate())) {
            errors.add(new FieldError("/deceasedOn", "not-before-birth"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, errors);
        }
    }
}
