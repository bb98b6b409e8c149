package health.roi.disclosure.suspension;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Days;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The suspensions of the right to an accounting. That there is one is itself not to be told: the trail names the suspension
 * and not the patient, and nothing is said to the world outside.
 */
@ApplicationScoped
@Transactional
public class SuspensionService {

    private static final String LIST = "disclosure-suspensions";

    @Inject
    SuspensionStore store;

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
    Clock clock;

    /**
     * The names, as {@link health.roi.chart.patient.Names#part} has them, of recipients whose oversight and law enforcement
     * disclosures of this patient are to be left out today; at the edges, the day of any of the facilities counts. Not
     * audited.
     */
    public Set<String> suspendedRecipients(UUID patientId) {
        LocalDate earliest = facilities.earliestDay();
        LocalDate latest = facilities.latestDay();
        return store.of(callers.get().custodian(), patientId).stream()
                .map(SuspensionRow::toDomain)
                .filter(suspension -> suspension.inForceOn(earliest) || suspension.inForceOn(latest))
                .flatMap(suspension -> suspension.statement().recipientKeys().stream())
                .collect(Collectors.toSet());
    }

    /** In the order of recording. */
    Page<Suspension> page(UUID patientId, String cursor, int limit) {
        List<Suspension> rows =
                store.page(callers.get().custodian(), patientId, cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(SuspensionRow::toDomain)
                        .toList();
        audit.allowed("disclosure-suspension.list", Subject.of("disclosure-suspensions", null));
        return cursors.byId(LIST, rows, limit, Suspension::id);
    }

    /** Refuses with {@code not-found}. */
    Suspension read(UUID id) {
        Suspension suspension =
                store.findByIdOptional(id).map(SuspensionRow::toDomain).orElseThrow(ProblemException::notFound);
        audit.allowed("disclosure-suspension.read", Subject.of("disclosure-suspension", id));
        return suspension;
    }

    /**
     * Suspends. Refuses an unknown patient with {@code reference-unknown}, and with {@code body-invalid} a statement that is
     * none: in the future, oral without an identity or for more than 30 days, written without a last day.
     */
    Suspension suspend(AgencyStatement statement) {
        List<FieldError> faults = statement.faults(facilities.latestDay());
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        if (!patients.exists(statement.patientId())) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/patientId", "known-patient");
        }
        SuspensionRow row = new SuspensionRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.describe(statement);
        return save(row, "disclosure-suspension.create");
    }

    /**
     * A written statement follows an oral one. Refuses with {@code not-allowed-now}: {@code written-already}, and
     * {@code written-too-late} where the oral one had ended before it came.
     */
    Suspension follow(UUID id, String ifMatch, LocalDate receivedOn, LocalDate until, String reason) {
        SuspensionRow row = row(id, ifMatch);
        Suspension suspension = row.toDomain();
        List<FieldError> faults = new ArrayList<>();
        day("/receivedOn", receivedOn, suspension, faults);
        if (!Days.isUsual(until) || until.isBefore(receivedOn)) {
            faults.add(new FieldError("/until", "not-before-statement"));
        }
        refuse(faults, suspension.refusalsOfWritten(receivedOn));
        row.follow(new Suspension.Written(
                receivedOn, until, reason, clock.instant(), callers.get().subject()));
        return save(row, "disclosure-suspension.follow");
    }

    /** Ends it before its time. Refuses with {@code not-allowed-now}: {@code suspension-ended}. */
    Suspension end(UUID id, String ifMatch, LocalDate on, String reason) {
        SuspensionRow row = row(id, ifMatch);
        Suspension suspension = row.toDomain();
        List<FieldError> faults = new ArrayList<>();
        day("/on", on, suspension, faults);
        refuse(faults, suspension.refusalsOfEnd(on));
        row.end(new Suspension.End(on, reason, clock.instant(), callers.get().subject()));
        return save(row, "disclosure-suspension.end");
    }

    /** How many disclosures the agency received; 0 is a warning that it may be written down under another name. */
    int received(Suspension suspension) {
        return store.received(
                callers.get().custodian(),
                suspension.statement().patientId(),
                suspension.statement().recipientKeys());
    }

    boolean inForce(Suspension suspension) {
        return suspension.inForceOn(facilities.earliestDay()) || suspension.inForceOn(facilities.latestDay());
    }

    private void day(String pointer, LocalDate day, Suspension suspension, List<FieldError> faults) {
        if (day.isBefore(suspension.statement().madeOn())) {
            faults.add(new FieldError(pointer, "not-before-statement"));
        } else if (day.isAfter(facilities.latestDay())) {
            faults.add(new FieldError(pointer, "not-in-future"));
        }
    }

    private static void refuse(List<FieldError> faults, List<Refusal> refusals) {
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }

    private SuspensionRow row(UUID id, String ifMatch) {
        SuspensionRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return row;
    }

    private Suspension save(SuspensionRow row, String action) {
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("disclosure-suspension", row.id));
        return row.toDomain();
    }
}
