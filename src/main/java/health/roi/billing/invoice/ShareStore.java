package health.roi.billing.invoice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class ShareStore implements PanacheRepositoryBase<ShareRow, UUID> {

    List<FeeShare> of(UUID custodian, UUID invoice) {
        return list("custodianId = ?1 and invoiceId = ?2 order by id", custodian, invoice).stream()
                .map(ShareRow::toDomain)
                .toList();
    }

    /** What each service of the custodian keeps, in percent. */
    Map<UUID, BigDecimal> percents(UUID custodian) {
        Map<UUID, BigDecimal> percents = new TreeMap<>();
        getEntityManager()
                .createQuery("from SharePercentRow where custodianId = ?1", SharePercentRow.class)
                .setParameter(1, custodian)
                .getResultList()
                .forEach(row -> percents.put(row.copyServiceId, row.percent));
        return percents;
    }

    void setPercent(UUID custodian, UUID copyService, BigDecimal percent) {
        SharePercentRow row = getEntityManager().find(SharePercentRow.class, copyService);
        if (row == null) {
            row = new SharePercentRow();
            row.copyServiceId = copyService;
            row.custodianId = custodian;
        }
        row.percent = percent;
        getEntityManager().persist(row);
    }
}
