package health.roi.billing.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PaymentEndpointStore implements PanacheRepositoryBase<PaymentEndpointRow, UUID> {

    List<PaymentEndpointRow> of(UUID custodian) {
        return list("custodianId = ?1 order by id", custodian);
    }

    /** What a notification resolves its endpoint by. */
    void link(UUID endpoint, UUID custodian) {
        getEntityManager()
                .createNativeQuery("insert into payment_endpoint_link (id, custodian_id) values (?1, ?2)")
                .setParameter(1, endpoint)
                .setParameter(2, custodian)
                .executeUpdate();
    }
}
