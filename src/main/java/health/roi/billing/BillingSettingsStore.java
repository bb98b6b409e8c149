package health.roi.billing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BillingSettingsStore implements PanacheRepositoryBase<BillingSettingsRow, UUID> {}
