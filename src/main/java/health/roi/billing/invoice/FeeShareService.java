package health.roi.billing.invoice;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;

/** What copy services keep. */
@ApplicationScoped
@Transactional
class FeeShareService {

    @Inject
    ShareStore shares;

    @Inject
    CopyServiceService services;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** For invoices from now on; those that were issued keep what was frozen in them. */
    BigDecimal set(UUID copyService, BigDecimal percent) {
        services.read(copyService);
        shares.setPercent(callers.get().custodian(), copyService, percent);
        audit.allowed("fee-share.set", Subject.of("copy-service", copyService));
        return percent;
    }
}
