package health.roi.breakglass;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Segregation;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.outbox.Outbox;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the glass, and reviews that it was opened. */
@ApplicationScoped
@Transactional
public class BreakGlassService {

    private static final Logger LOG = Logger.getLogger(BreakGlassService.class);
    private static final String LIST = "break-glass";

    @Inject
    BreakGlassStore grants;

    @Inject
    PatientService patients;

    @Inject
    RequestService requests;

    @Inject
    AuditService audit;

    @Inject
    Outbox outbox;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @ConfigProperty(name = "roi.break-glass.lasts")
    Duration lasts;

    /**
     * Opens one patient's chart or one request of the custodian's to the caller, for reading, and tells the privacy officer.
     * Refuses both and neither with {@code body-invalid}, and what the custodian does not have with {@code reference-unknown}.
     */
    BreakGlass open(UUID patientId, UUID requestId, GlassReason reason, String explanation) {
        if ((patientId == null) == (requestId == null)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/", "patient-or-request");
        }
        UUID about = patientOf(patientId, requestId);
        BreakGlassRow row = new BreakGlassRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.patientId = patientId;
        row.requestId = requestId;
        row.reason = reason;
        row.explanation = explanation;
        row.openedAt = clock.instant();
        row.openedBy = callers.get().subject();
        row.openedRoles = String.join(" ", new TreeSet<>(callers.get().roles()));
        row.expiresAt = row.openedAt.plus(lasts);
        grants.persistAndFlush(row);
        Map<String, String> detail =
                Map.of("reason", reason.name(), "expiresAt", row.expiresAt.toString(), "breakGlass", row.id.toString());
        audit.allowed("break-glass.open", Subject.of("break-glass", row.id, requestId, about), detail);
        // The alert for whoever watches the log; it names the grant and nobody.
        LOG.warnf("the glass was broken, grant %s", row.id);
        outbox.append("break-glass.used", "break-glass", row.id, requestId, Map.of("reason", reason.name()));
        return row.toDomain();
    }

    /** For the privacy officer, oldest first. */
    Page<BreakGlass> page(Boolean open, String cursor, int limit) {
        List<BreakGlass> rows =
                grants.page(callers.get().custodian(), open, cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(BreakGlassRow::toDomain)
                        .toList();
        audit.allowed("break-glass.list", Subject.of("break-glass", null));
        return cursors.byId(LIST, rows, limit, BreakGlass::id);
    }

    BreakGlass read(UUID id) {
        BreakGlassRow row = grants.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        audit.allowed("break-glass.read", subject(row));
        return row.toDomain();
    }

    /** Says whether it was justified. Refuses with {@code opener-may-not-review} and {@code glass-reviewed}. */
    BreakGlass review(UUID id, String ifMatch, GlassOutcome outcome, String note) {
        BreakGlassRow row = grants.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        if (row.reviewedAt != null) {
            throw new ProblemException(ProblemType.GLASS_REVIEWED);
        }
        Segregation.OPENER_REVIEWS.require(row.openedBy, callers.get().subject());
        row.outcome = outcome;
        row.reviewNote = note;
        row.reviewedAt = clock.instant();
        row.reviewedBy = callers.get().subject();
        grants.flush();
        audit.allowed("break-glass.review", subject(row), Map.of("outcome", outcome.name()));
        return row.toDomain();
    }

    /** The custodian has it, whether the caller serves its facility or not; the patient that it is about, or null. */
    private UUID patientOf(UUID patientId, UUID requestId) {
        if (patientId == null) {
            return elevation
                    .asCustodian(() -> requests.find(requestId))
                    .orElseThrow(
                            () -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/requestId", "known-request"))
                    .patientId();
        }
        if (!patients.exists(patientId)) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/patientId", "known-patient");
        }
        return patientId;
    }

    private static Subject subject(BreakGlassRow row) {
        return Subject.of("break-glass", row.id, row.requestId, row.patientId);
    }
}
