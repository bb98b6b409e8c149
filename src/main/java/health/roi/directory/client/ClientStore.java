package health.roi.directory.client;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ClientStore implements PanacheRepositoryBase<ClientRow, UUID> {

    List<ClientRow> page(UUID custodian, UUID copyService, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("copyServiceId = :service", "service", copyService)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    boolean known(UUID custodian, UUID copyService, String client) {
        return count("custodianId = ?1 and copyServiceId = ?2 and client = ?3", custodian, copyService, client) > 0;
    }

    boolean anyRevoked(UUID custodian, UUID copyService, Set<String> clients) {
        return count(
                        "custodianId = ?1 and copyServiceId = ?2 and client in ?3 and revokedAt is not null",
                        custodian,
                        copyService,
                        clients)
                > 0;
    }
}
