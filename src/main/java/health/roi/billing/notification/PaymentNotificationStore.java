package health.roi.billing.notification;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PaymentNotificationStore implements PanacheRepositoryBase<PaymentNotificationRow, UUID> {

    /** @param waiting only those that nobody matched or settled yet */
    List<PaymentNotificationRow> page(UUID custodian, boolean waiting, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        String which = waiting ? "unmatched is not null and settledAt is null and " : "";
        return find(which + filter.orderBy("id"), filter.values())
                .page(0, limit)
                .list();
    }

    Optional<PaymentNotificationRow> earlier(UUID endpoint, String webhookId) {
        return find("endpointId = ?1 and webhookId = ?2", endpoint, webhookId).firstResultOptional();
    }
}
