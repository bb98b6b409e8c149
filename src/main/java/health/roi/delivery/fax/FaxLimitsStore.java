package health.roi.delivery.fax;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FaxLimitsStore implements PanacheRepositoryBase<FaxLimitsRow, UUID> {}
