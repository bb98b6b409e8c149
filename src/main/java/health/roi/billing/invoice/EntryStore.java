package health.roi.billing.invoice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EntryStore implements PanacheRepositoryBase<EntryRow, UUID> {

    /** In the order in which they were recorded. */
    List<LedgerEntry> of(UUID custodian, UUID invoice) {
        return list("custodianId = ?1 and invoiceId = ?2 order by id", custodian, invoice).stream()
                .map(EntryRow::toDomain)
                .toList();
    }
}
