package health.roi.copyjob.assignment;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The custodian's rules of who pulls which charts. */
@ApplicationScoped
@Transactional
public class AssignmentRuleService {

    private static final String LIST = "copy-assignment-rules";

    @Inject
    AssignmentRuleStore store;

    @Inject
    CopyServiceService services;

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

    /** The rules of one site, as they are now. */
    public SiteRules at(UUID facilityId) {
        return new SiteRules(
                store.activeAt(callers.get().custodian(), facilityId).stream()
                        .map(AssignmentRuleRow::toDomain)
                        .toList(),
                services.activeAt(facilityId));
    }

    Page<AssignmentRule> page(String cursor, int limit) {
        List<AssignmentRule> rows =
                store.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(AssignmentRuleRow::toDomain)
                        .toList();
        return cursors.byId(LIST, rows, limit, AssignmentRule::id);
    }

    AssignmentRule read(UUID id) {
        return row(id).toDomain();
    }

    AssignmentRule create(AssignmentRule rule) {
        AssignmentRuleRow row = new AssignmentRuleRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        return save(row, rule, "copy-assignment-rule.create");
    }

    AssignmentRule change(UUID id, AssignmentRule rule, String ifMatch) {
        AssignmentRuleRow row = row(id);
        Versions.require(ifMatch, row.version);
        return save(row, rule, "copy-assignment-rule.change");
    }

    /** Refuses a site that the caller does not serve, and a service that is inactive or does not work at the site. */
    private AssignmentRule save(AssignmentRuleRow row, AssignmentRule rule, String action) {
        if (!callers.get().mayServe(rule.facilityId()) || !facilities.exists(rule.facilityId())) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/facilityId", "known-facility");
        }
        if (rule.copyService() != null
                && rule.active()
                && !services.activeAt(rule.facilityId()).contains(rule.copyService())) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/copyServiceId", "active-at-the-site");
        }
        row.describe(rule);
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("copy-assignment-rule", row.id));
        return row.toDomain();
    }

    private AssignmentRuleRow row(UUID id) {
        return store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }
}
