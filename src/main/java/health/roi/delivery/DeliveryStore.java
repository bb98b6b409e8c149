package health.roi.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DeliveryStore implements PanacheRepositoryBase<DeliveryRow, UUID> {

    List<DeliveryRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    /** Whether this token has sent this request before. */
    boolean sentWith(UUID custodian, UUID requestId, String tokenId) {
        return count("custodianId = ?1 and requestId = ?2 and tokenId = ?3", custodian, requestId, tokenId) > 0;
    }

    /** What finds the custodian of a link that has no caller; it holds ids alone. */
    void registerLink(DeliveryRow row) {
        getEntityManager()
                .createNativeQuery("insert into download_link (id, custodian_id) values (?1, ?2)")
                .setParameter(1, row.id)
                .setParameter(2, row.custodianId)
                .executeUpdate();
    }
}
