package health.roi.disclosure.accounting;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Days;
import health.roi.platform.time.Ids;
import health.roi.request.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes in and reads the patients' requests for an accounting. */
@ApplicationScoped
@Transactional
public class AccountingRequestService {

    private static final String OF_PATIENT = "accounting-requests/patient";
    private static final String DUE = "accounting-requests/due";

    private final SecureRandom random = new SecureRandom();

    @Inject
    AccountingRequestStore requests;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** A request with what is reckoned anew each time. */
    public record Shown(AccountingRequest request, boolean free, boolean overdue) {}

    /**
     * Takes a request in. Refuses an unknown patient with {@code not-found}, and with {@code body-invalid} a receipt in the
     * future and a period of which nothing may be accounted for.
     */
    Shown receive(UUID patientId, AccountingRequest.Asked asked) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        require(asked);
        AccountingRequestRow row = new AccountingRequestRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.patientId = patientId;
        row.number = TrackingNumber.random(random);
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.describe(asked);
        return save(row, "receive");
    }

    /** Newest first. Refuses an unknown patient with {@code not-found}. */
    Page<Shown> ofPatient(UUID patientId, String cursor, int limit) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        List<Shown> rows = shown(requests.ofPatient(
                callers.get().custodian(), patientId, cursors.idAfter(OF_PATIENT, cursor), limit + 1));
        audit.allowed("accounting-request.list", Subject.patient(patientId));
        return cursors.byId(OF_PATIENT, rows, limit, row -> row.request().id());
    }

    /** Those of all patients, the most urgent first. */
    Page<Shown> due(AccountingState state, String cursor, int limit) {
        List<Shown> rows = shown(requests.due(
                callers.get().custodian(), state, cursors.placeAfter(DUE, cursor, LocalDate::parse), limit + 1));
        audit.allowed("accounting-request.list", Subject.of("accounting-requests", null));
        return cursors.byPlace(
                DUE,
                rows,
                limit,
                row -> new Place<>(row.request().dueOn(), row.request().id()));
    }

    /** Refuses with {@code not-found}. */
    Shown read(UUID id) {
        AccountingRequestRow row = requests.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        audit.allowed("accounting-request.read", subject(row));
        return shown(row);
    }

    /** Writes a step down, tells of it, and answers what the request has become. */
    Shown save(AccountingRequestRow row, String step) {
        requests.persistAndFlush(row);
        audit.allowed("accounting-request." + step, subject(row), Map.of("state", row.state.name()));
        outbox.append(
                "accounting-request." + step, "accounting-request", row.id, null, Map.of("state", row.state.name()));
        return shown(row);
    }

    boolean isFree(AccountingRequestRow row) {
        return row.state != AccountingState.WITHDRAWN
                && AccountingRules.isFree(requests.notWithdrawn(row.custodianId, row.patientId), row.id);
    }

    private void require(AccountingRequest.Asked asked) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate received = asked.receivedOn();
        if (!Days.isUsual(received) || received.isBefore(AccountingPeriod.FIRST)) {
            errors.add(new FieldError("/receivedOn", "usual-day"));
        } else if (received.isAfter(facilities.latestDay())) {
            errors.add(new FieldError("/receivedOn", "not-in-future"));
        } else if (asked.from() != null && asked.to() != null && asked.to().isBefore(asked.from())) {
            errors.add(new FieldError("/to", "not-before-from"));
        } else if (AccountingPeriod.of(received, asked.from(), asked.to()).hasNoDay()) {
            errors.add(new FieldError(asked.to() == null ? "/from" : "/to", "within-six-years-before-receipt"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, errors);
        }
    }

    private List<Shown> shown(List<AccountingRequestRow> rows) {
        return rows.stream().map(this::shown).toList();
    }

    private Shown shown(AccountingRequestRow row) {
        AccountingRequest request = row.toDomain();
        return new Shown(request, isFree(row), request.overdueOn(facilities.earliestDay()));
    }

    private static Subject subject(AccountingRequestRow row) {
        return Subject.of("accounting-request", row.id, null, row.patientId);
    }
}
