package health.roi.directory;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CopyServiceStore implements PanacheRepositoryBase<CopyServiceRow, UUID> {

    List<UUID> activeAt(UUID custodian, UUID facility) {
        return getEntityManager()
                .createQuery(
                        "select c.id from CopyServiceRow c join c.sites s"
                                + " where c.custodianId = :custodian and c.active and s.facilityId = :facility",
                        UUID.class)
                .setParameter("custodian", custodian)
                .setParameter("facility", facility)
                .getResultList();
    }

    List<CopyServiceRow> page(UUID custodian, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }
}
