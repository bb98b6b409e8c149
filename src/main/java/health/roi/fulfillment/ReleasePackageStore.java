package health.roi.fulfillment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReleasePackageStore implements PanacheRepositoryBase<ReleasePackageRow, UUID> {}
