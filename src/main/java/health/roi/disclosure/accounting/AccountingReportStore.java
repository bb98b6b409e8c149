package health.roi.disclosure.accounting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountingReportStore implements PanacheRepositoryBase<AccountingReportRow, UUID> {

    Optional<AccountingReportRow> ofRequest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2", custodian, requestId).firstResultOptional();
    }
}
