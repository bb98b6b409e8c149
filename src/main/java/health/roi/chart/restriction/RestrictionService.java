package health.roi.chart.restriction;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The restrictions that patients asked for. */
@ApplicationScoped
@Transactional
public class RestrictionService {

    private static final String LIST = "restrictions";

    @Inject
    RestrictionStore store;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Event<RestrictionChanged> changed;

    @Inject
    Clock clock;

    /**
     * What binds the patient's records at the facility on that day, each by {@link Restriction#covers}; not audited: the
     * calling feature does that. Whoever releases on the answer lets the patient {@link PatientService#stand} first.
     */
    public List<Restriction> inForce(UUID patientId, UUID facilityId, LocalDate asOf) {
        return store.binding(callers.get().custodian(), patientId, facilityId).stream()
                .map(RestrictionRow::toDomain)
                .filter(restriction -> restriction.bindsOn(asOf))
                .toList();
    }

    /** In the order of asking. */
    public Page<Restriction> page(UUID patientId, RestrictionStatus status, String cursor, int limit) {
        UUID after = cursors.idAfter(LIST, cursor);
        List<Restriction> rows = store.page(callers.get().custodian(), patientId, status, after, limit + 1).stream()
                .map(RestrictionRow::toDomain)
                .toList();
        audit.allowed("restriction.list", Subject.of("restrictions", null, null, patientId));
        return cursors.byId(LIST, rows, limit, Restriction::id);
    }

    /** Somebody looks at a restriction. Refuses with {@code not-found}. */
    public Restriction read(UUID id) {
        Restriction restriction =
                store.findByIdOptional(id).map(RestrictionRow::toDomain).orElseThrow(ProblemException::notFound);
        audit.allowed("restriction.read", subject(restriction));
        return restriction;
    }

    /**
     * Writes down what the patient asks for. It binds nothing yet, unless it must be agreed to: then it holds the patient
     * and fires {@link RestrictionChanged}, as a decision does. Refuses an unknown patient, and a facility that is not the
     * custodian's or not the caller's, with {@code reference-unknown}.
     */
    public Restriction ask(Asked asked) {
        require(asked);
        requireReferences(asked);
        boolean binds = asked.mustBeAgreed();
        if (binds) {
            requireBegun(asked);
            patients.hold(asked.patientId());
        }
        RestrictionRow row = new RestrictionRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.describe(asked);
        store.persistAndFlush(row);
        Restriction restriction = row.toDomain();
        audit.allowed("restriction.create", subject(restriction));
        if (binds) {
            changed.fire(new RestrictionChanged(row.patientId, row.facilityId));
        }
        return restriction;
    }

    private void requireReferences(Asked asked) {
        List<FieldError> unknown = new ArrayList<>();
        if (!patients.exists(asked.patientId())) {
            unknown.add(new FieldError("/patientId", "known-patient"));
        }
        UUID facility = asked.facilityId();
        if (facility != null && (!callers.get().mayServe(facility) || !facilities.exists(facility))) {
            unknown.add(new FieldError("/facilityId", "known-facility"));
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }

    /** What is bound without a decision is bound at once: a later day would leave it unprotected until then. */
    private void requireBegun(Asked asked) {
        UUID facility = asked.facilityId();
        if (asked.requestedOn().isAfter(facility == null ? facilities.earliestDay() : facilities.today(facility))) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/requestedOn", "not-in-future");
        }
    }

    private void require(Asked asked) {
        List<FieldError> errors = new ArrayList<>();
        boolean selfPay = asked.kind() == RestrictionKind.SELF_PAY;
        if (selfPay && asked.scope().encounter() == null) {
            errors.add(new FieldError("/scope/encounter", "required-for-self-pay"));
        }
        if (!asked.scope().namesAnEncounterOrNone()) {
            errors.add(new FieldError("/scope/encounter", "letter-or-digit"));
        }
        if (!selfPay && asked.paidInFull()) {
            errors.add(new FieldError("/paidInFull", "only-for-self-pay"));
        }
        if (asked.scope().span().endsBeforeItBegins()) {
            errors.add(new FieldError("/scope/to", "not-before-from"));
        }
        if (asked.requestedOn().isAfter(facilities.latestDay())) {
            errors.add(new FieldError("/requestedOn", "not-in-future"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, errors);
        }
    }

    static Subject subject(Restriction restriction) {
        return Subject.of(
                "restriction", restriction.id(), null, restriction.asked().patientId());
    }
}
