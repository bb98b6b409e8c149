package health.roi.billing.waiver;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WaiverStore implements PanacheRepositoryBase<WaiverRow, UUID> {

    List<WaiverRow> of(UUID custodian, UUID invoice) {
        return list("custodianId = ?1 and invoiceId = ?2 order by id", custodian, invoice);
    }
}
