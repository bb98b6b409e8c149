package health.roi.authorization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AuthorizationStore implements PanacheRepositoryBase<AuthorizationRow, UUID> {}
