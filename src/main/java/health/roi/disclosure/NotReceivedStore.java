package health.roi.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class NotReceivedStore implements PanacheRepositoryBase<NotReceivedRow, UUID> {

    /** Of these disclosures, those that reached nobody. */
    Map<UUID, NotReceived> of(UUID custodian, List<UUID> disclosures) {
        return list("custodianId = ?1 and disclosureId in ?2", custodian, disclosures).stream()
                .collect(Collectors.toMap(row -> row.disclosureId, row -> row.reason));
    }
}
