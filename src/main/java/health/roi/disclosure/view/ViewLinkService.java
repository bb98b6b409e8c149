package health.roi.disclosure.view;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.disclosure.accounting.AskedBy;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OneTimeCode;
import health.roi.platform.access.OpenLinks;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Makes and closes the links by which patients see who has seen and received their record. */
@ApplicationScoped
@Transactional
public class ViewLinkService {

    private static final String LIST = "patient-views";
    private static final Duration LIVES = Duration.ofDays(7);

    private final SecureRandom random = new SecureRandom();

    @Inject
    ViewLinkStore links;

    @Inject
    OpenLinks openLinks;

    @Inject
    PatientService patients;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** A link as it was just made; the code is told here, and never again. */
    public record Made(ViewLink link, String code) {}

    /**
     * Makes a link for somebody whose identity was verified. Refuses an unknown patient with {@code not-found}, and with
     * {@code body-invalid} a representative without authority.
     */
    Made make(UUID patientId, ViewOrder order) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        if (order.askedBy() == AskedBy.PERSONAL_REPRESENTATIVE && order.authority() == null) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/authority", "required-for-representative");
        }
        OneTimeCode.Given given = OneTimeCode.give(random);
        ViewLinkRow row = new ViewLinkRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.patientId = patientId;
        row.describe(order);
        row.codeSalt = given.salt();
        row.codeHash = given.hash();
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(LIVES);
        row.createdBy = callers.get().subject();
        links.persistAndFlush(row);
        openLinks.register(OpenLinks.Kind.PATIENT_VIEW, row.id, row.custodianId);
        audit.allowed("patient-view.create", subject(row));
        return new Made(row.toDomain(), given.code());
    }

    /** Newest first. Refuses an unknown patient with {@code not-found}. */
    Page<ViewLink> ofPatient(UUID patientId, String cursor, int limit) {
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        List<ViewLink> rows =
                links.ofPatient(callers.get().custodian(), patientId, cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(ViewLinkRow::toDomain)
                        .toList();
        audit.allowed("patient-view.list", Subject.patient(patientId));
        return cursors.byId(LIST, rows, limit, ViewLink::id);
    }

    /** Closes a link for good; one that is closed stays as it is. Refuses with {@code not-found}. */
    ViewLink close(UUID patientId, UUID id) {
        ViewLinkRow row = links.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.patientId.equals(patientId))
                .orElseThrow(ProblemException::notFound);
        if (row.closedAt == null) {
            row.closedAt = clock.instant();
            row.closedBy = callers.get().subject();
            audit.allowed("patient-view.close", subject(row));
        }
        return row.toDomain();
    }

    static Subject subject(ViewLinkRow row) {
        return Subject.of("patient-view", row.id, null, row.patientId);
    }
}
