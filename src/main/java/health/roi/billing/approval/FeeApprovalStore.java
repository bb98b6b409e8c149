package health.roi.billing.approval;

import health.roi.platform.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeeApprovalStore implements PanacheRepositoryBase<FeeApprovalRow, UUID> {

    List<FeeApproval> of(UUID custodian, UUID invoice) {
        return list("custodianId = ?1 and invoiceId = ?2 order by id", custodian, invoice).stream()
                .map(FeeApprovalRow::toDomain)
                .toList();
    }

    /** The most that the requester agreed to; zero where it was never asked. */
    Money approved(UUID custodian, UUID invoice) {
        return of(custodian, invoice).stream()
                .map(FeeApproval::amount)
                .reduce(Money.ZERO, (most, amount) -> amount.exceeds(most) ? amount : most);
    }

    /** What the requester was asked for last. */
    Optional<WantedRow> wanted(UUID custodian, UUID invoice) {
        return getEntityManager()
                .createQuery(
                        "from WantedRow where custodianId = ?1 and invoiceId = ?2 order by id desc", WantedRow.class)
                .setParameter(1, custodian)
                .setParameter(2, invoice)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void persist(WantedRow row) {
        getEntityManager().persist(row);
        flush();
    }
}
