package health.roi.billing.statement;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.CopyServiceService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** What copy services have of the fees. */
@ApplicationScoped
@Transactional
public class SettlementService {

    @Inject
    SumsStore sums;

    @Inject
    CopyServiceService services;

    @Inject
    FacilityService facilities;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** The sums of one service; {@code not-found} for a copy service that asks for another's. */
    Settlement of(UUID copyService, LocalDate from, LocalDate to) {
        Caller caller = callers.get();
        services.read(copyService);
        Period period = Period.of(from, to, facilities.latestDay());
        audit.allowed("copy-service.settlement.read", Subject.of("copy-service", copyService));
        // A service sees no invoice; the sum of its own shares is all that it is told of them.
        return caller.copyService() == null
                ? sum(copyService, period)
                : elevation.asCustodian(() -> sum(copyService, period));
    }

    private Settlement sum(UUID copyService, Period period) {
        return Settlement.of(copyService, period, sums.shares(callers.get().custodian(), copyService, period));
    }
}
