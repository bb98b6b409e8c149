package health.roi.chart.restriction;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.chart.patient.PatientService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What the custodian answers, and how a restriction ends. Either holds the patient, so that a delivery in flight sees it or
 * comes before it, and is told by {@link RestrictionChanged}.
 */
@ApplicationScoped
@Transactional
public class DecisionService {

    @Inject
    RestrictionStore store;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<RestrictionChanged> changed;

    @Inject
    Clock clock;

    /**
     * Agrees or refuses. Refuses a missing or stale version; a second decision with {@code restriction-decided}; and with
     * {@code restriction-mandatory} to refuse what was paid in full, 45 CFR 164.522(a)(1)(vi).
     */
    public Restriction decide(UUID id, boolean agreed, String reason, LocalDate on, String ifMatch) {
        RestrictionRow row = row(id, ifMatch);
        Restriction restriction = row.toDomain();
        if (restriction.status() != RestrictionStatus.ASKED) {
            throw new ProblemException(ProblemType.RESTRICTION_DECIDED);
        }
        if (!agreed && restriction.asked().mustBeAgreed()) {
            throw new ProblemException(ProblemType.RESTRICTION_MANDATORY);
        }
        // Later than today at one of the facilities, it would leave that one's records unprotected until then.
        LocalDate latest = row.facilityId == null ? facilities.earliestDay() : facilities.today(row.facilityId);
        requireDay(on, row.requestedOn, "not-before-request", latest);
        Decision decision =
                new Decision(agreed, reason, on, clock.instant(), callers.get().subject());
        decisions.keep(DecisionKind.RESTRICTION, null, row.patientId, restriction, decision);
        row.decide(decision);
        return save(row, "restriction.decide", Map.of("agreed", Boolean.toString(agreed)));
    }

    /**
     * Ends an agreed restriction. Refuses a missing or stale version; what is not agreed with {@code
     * restriction-not-in-force}; and with {@code restriction-not-terminable} a notice about what the plan is not to hear
     * of, 45 CFR 164.522(a)(2)(iii).
     */
    public Restriction terminate(UUID id, TerminationKind by, LocalDate on, String note, String ifMatch) {
        RestrictionRow row = row(id, ifMatch);
        if (row.status != RestrictionStatus.AGREED) {
            throw new ProblemException(ProblemType.RESTRICTION_NOT_IN_FORCE);
        }
        if (by == TerminationKind.CUSTODIAN_NOTICE && row.kind == RestrictionKind.SELF_PAY) {
            throw new ProblemException(ProblemType.RESTRICTION_NOT_TERMINABLE);
        }
        requireDay(on, row.decidedOn, "not-before-decision", facilities.latestDay());
        Termination termination =
                new Termination(by, on, note, clock.instant(), callers.get().subject());
        decisions.keep(DecisionKind.RESTRICTION, null, row.patientId, row.toDomain(), termination);
        row.end(termination);
        return save(row, "restriction.terminate", Map.of("by", by.name()));
    }

    private RestrictionRow row(UUID id, String ifMatch) {
        RestrictionRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return row;
    }

    private static void requireDay(LocalDate on, LocalDate earliest, String constraint, LocalDate latest) {
        if (on.isBefore(earliest)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/on", constraint);
        }
        if (on.isAfter(latest)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/on", "not-in-future");
        }
    }

    private Restriction save(RestrictionRow row, String action, Map<String, String> detail) {
        patients.hold(row.patientId);
        store.persistAndFlush(row);
        Restriction restriction = row.toDomain();
        audit.allowed(action, RestrictionService.subject(restriction), detail);
        changed.fire(new RestrictionChanged(row.patientId, row.facilityId));
        return restriction;
    }
}
