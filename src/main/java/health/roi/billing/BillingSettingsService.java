package health.roi.billing;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How the caller's custodian charges. */
@ApplicationScoped
@Transactional
public class BillingSettingsService {

    @Inject
    BillingSettingsStore rows;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    public BillingSettings get() {
        return rows.findByIdOptional(callers.get().custodian())
                .map(BillingSettingsRow::toDomain)
                .orElse(BillingSettings.NONE);
    }

    /** Changes them for what is billed from now on. Refuses a missing or stale version. */
    BillingSettings change(String ifMatch, BillingSettings settings) {
        UUID custodian = callers.get().custodian();
        Versions.require(ifMatch, get().version());
        BillingSettingsRow row = rows.findByIdOptional(custodian).orElseGet(() -> {
            BillingSettingsRow fresh = new BillingSettingsRow();
            fresh.custodianId = custodian;
            return fresh;
        });
        row.charges = settings.charges();
        row.prepaymentFrom = settings.prepaymentFrom() == null
                ? null
                : settings.prepaymentFrom().amount();
        row.onAccount = settings.onAccount();
        row.dueDays = settings.dueDays();
        row.numberPrefix = settings.numberPrefix();
        rows.persistAndFlush(row);
        audit.allowed("billing-settings.change", Subject.of("billing-settings", custodian));
        return row.toDomain();
    }
}
