package health.roi.billing.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FeeLimitStore implements PanacheRepositoryBase<FeeLimitRow, UUID> {}
