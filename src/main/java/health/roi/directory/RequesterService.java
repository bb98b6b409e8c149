package health.roi.directory;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The custodian's requesters. */
@ApplicationScoped
@Transactional
public class RequesterService {

    private static final String LIST = "requesters";

    @Inject
    RequesterStore store;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    public Page<Requester> page(String cursor, int limit) {
        List<Requester> rows = store.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                .map(RequesterRow::toDomain)
                .toList();
        return cursors.byId(LIST, rows, limit, Requester::id);
    }

    public Requester read(UUID id) {
        return store.findByIdOptional(id).map(RequesterRow::toDomain).orElseThrow(ProblemException::notFound);
    }

    /** Whether the caller's custodian has it. */
    public boolean exists(UUID id) {
        return store.findByIdOptional(id).isPresent();
    }

    public Requester create(Requester requester) {
        RequesterRow row = new RequesterRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        return save(row, requester, "requester.create");
    }

    public Requester change(UUID id, Requester requester, String ifMatch) {
        RequesterRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return save(row, requester, "requester.change");
    }

    private Requester save(RequesterRow row, Requester requester, String action) {
        row.kind = requester.kind();
        row.name = requester.name();
        row.address = requester.address();
        row.phone = requester.phone();
        row.email = requester.email();
        row.fax = requester.fax();
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("requester", row.id));
        return row.toDomain();
    }
}
