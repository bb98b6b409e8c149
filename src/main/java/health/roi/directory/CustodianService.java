package health.roi.directory;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Custodians: a caller reads its own; the operator adds new ones. */
@ApplicationScoped
@Transactional
public class CustodianService {

    @Inject
    CustodianStore store;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Elevation elevation;

    @ConfigProperty(name = "roi.operator-custodian")
    Optional<String> operator;

    @Inject
    Clock clock;

    /** A caller sees one custodian: the one of the token. */
    public Page<Custodian> page() {
        return new Page<>(List.of(read(callers.get().custodian())), null);
    }

    /** Whether the caller's custodian has been founded yet. */
    public boolean exists(UUID id) {
        return store.findByIdOptional(id).isPresent();
    }

    public Custodian read(UUID id) {
        return store.findByIdOptional(id).map(CustodianRow::toDomain).orElseThrow(ProblemException::notFound);
    }

    /**
     * Adds a tenant. Only the operator's own custodian may: {@code operator-only} for anyone else. From then on the new
     * custodian is seen by its own tokens alone.
     */
    public Custodian create(Custodian custodian) {
        Caller caller = callers.get();
        if (!operator.map(UUID::fromString).filter(caller.custodian()::equals).isPresent()) {
            throw new ProblemException(ProblemType.OPERATOR_ONLY);
        }
        UUID id = Ids.next(clock);
        audit.allowed("custodian.create", Subject.of("custodian", id));
        return elevation.inCustodian(id, () -> insert(id, custodian));
    }

    /** The first custodian of an installation, by work that is already bound to it. */
    public Custodian found(Custodian custodian) {
        return insert(callers.get().custodian(), custodian);
    }

    private Custodian insert(UUID id, Custodian custodian) {
        CustodianRow row = new CustodianRow();
        row.id = id;
        row.createdAt = clock.instant();
        return save(row, custodian);
    }

    public Custodian change(UUID id, Custodian custodian, String ifMatch) {
        CustodianRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        audit.allowed("custodian.change", Subject.of("custodian", id));
        return save(row, custodian);
    }

    private Custodian save(CustodianRow row, Custodian custodian) {
        row.name = custodian.name();
        row.address = custodian.address();
        row.phone = custodian.phone();
        ComplaintContact contact = custodian.complaintContact();
        row.complaintName = contact == null ? null : contact.name();
        row.complaintPhone = contact == null ? null : contact.phone();
        row.complaintEmail = contact == null ? null : contact.email();
        store.persistAndFlush(row);
        return row.toDomain();
    }
}
