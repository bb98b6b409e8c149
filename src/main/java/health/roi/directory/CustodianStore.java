package health.roi.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CustodianStore implements PanacheRepositoryBase<CustodianRow, UUID> {}
