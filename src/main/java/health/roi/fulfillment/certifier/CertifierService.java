package health.roi.fulfillment.certifier;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CustodianService;
import health.roi.platform.access.CurrentCaller;
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
import java.util.Optional;
import java.util.UUID;

/** Names who certifies; the one who was named last does. */
@ApplicationScoped
@Transactional
public class CertifierService {

    private static final String LIST = "certifiers";

    @Inject
    CertifierStore certifiers;

    @Inject
    CustodianService custodians;

    @Inject
    Cursors cursors;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Names the next one. Refuses a picture that is no small PNG. */
    public Certifier name(UUID custodianId, String name, String title, byte[] signature) {
        custodians.read(custodianId);
        CertifierRow row = new CertifierRow();
        row.id = Ids.next(clock);
        row.custodianId = custodianId;
        row.name = name.strip();
        row.title = title.strip();
        row.signature = signature == null
                ? null
                : SignaturePicture.clean(signature)
                        .orElseThrow(() -> ProblemException.field(
                                ProblemType.BODY_INVALID, "/signature", "png-of-at-most-2000-by-800-pixels"));
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        certifiers.persistAndFlush(row);
        audit.allowed("certifier.name", Subject.of("certifier", row.id));
        return row.toDomain();
    }

    public Page<Certifier> page(UUID custodianId, String cursor, int limit) {
        custodians.read(custodianId);
        List<Certifier> rows = certifiers.page(custodianId, cursors.idAfter(LIST, cursor), limit + 1).stream()
                .map(CertifierRow::toDomain)
                .toList();
        return cursors.byId(LIST, rows, limit, Certifier::id);
    }

    /** Who certifies now. */
    public Optional<Certifier> current() {
        return certifiers.page(callers.get().custodian(), null, 1).stream()
                .map(CertifierRow::toDomain)
                .findFirst();
    }

    public Certifier get(UUID id) {
        return certifiers.findById(id).toDomain();
    }
}
