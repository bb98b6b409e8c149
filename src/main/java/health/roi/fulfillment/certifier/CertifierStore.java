package health.roi.fulfillment.certifier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CertifierStore implements PanacheRepositoryBase<CertifierRow, UUID> {

    /** Newest first. */
    List<CertifierRow> page(UUID custodian, UUID before, int limit) {
        return (before == null
                        ? find("custodianId = ?1 order by id desc", custodian)
                        : find("custodianId = ?1 and id < ?2 order by id desc", custodian, before))
                .page(0, limit)
                .list();
    }
}
