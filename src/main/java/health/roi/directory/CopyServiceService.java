package health.roi.directory;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
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
import java.util.Set;
import java.util.UUID;

/** The copy services that work for the custodian. */
@ApplicationScoped
@Transactional
public class CopyServiceService {

    private static final String LIST = "copy-services";

    @Inject
    CopyServiceStore store;

    @Inject
    FacilityStore facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    public Page<CopyService> page(String cursor, int limit) {
        List<CopyService> rows =
                store.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(CopyServiceRow::toDomain)
                        .toList();
        return cursors.byId(LIST, rows, limit, CopyService::id);
    }

    public CopyService read(UUID id) {
        return store.findByIdOptional(id).map(CopyServiceRow::toDomain).orElseThrow(ProblemException::notFound);
    }

    /** Whether the caller's custodian has it. */
    public boolean exists(UUID id) {
        return store.findByIdOptional(id).isPresent();
    }

    /** The active services that work at a facility, as far as the caller sees them. */
    public Set<UUID> activeAt(UUID facilityId) {
        return Set.copyOf(store.activeAt(callers.get().custodian(), facilityId));
    }

    /** The facilities at which a service works; none where the caller sees no such service. */
    public Set<UUID> sitesOf(UUID id) {
        return store.findByIdOptional(id)
                .map(row -> row.toDomain().facilities())
                .orElse(Set.of());
    }

    public CopyService create(CopyService copyService) {
        CopyServiceRow row = new CopyServiceRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        return save(row, copyService, "copy-service.create");
    }

    public CopyService change(UUID id, CopyService copyService, String ifMatch) {
        CopyServiceRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return save(row, copyService, "copy-service.change");
    }

    private CopyService save(CopyServiceRow row, CopyService copyService, String action) {
        List<UUID> unknown = copyService.facilities().stream()
                .filter(id -> facilities.findByIdOptional(id).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/facilities", "known-facility");
        }
        row.name = copyService.name();
        row.phone = copyService.phone();
        row.active = copyService.active();
        row.sites.removeIf(site -> !copyService.facilities().contains(site.facilityId));
        copyService.facilities().forEach(id -> row.sites.add(CopyServiceSiteRow.of(id, row.custodianId)));
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("copy-service", row.id));
        return row.toDomain();
    }
}
