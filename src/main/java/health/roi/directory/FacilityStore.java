package health.roi.directory;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FacilityStore implements PanacheRepositoryBase<FacilityRow, UUID> {

    List<FacilityRow> page(UUID custodian, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    List<String> timeZones(UUID custodian) {
        return getEntityManager()
                .createQuery("select distinct timeZone from FacilityRow where custodianId = :custodian", String.class)
                .setParameter("custodian", custodian)
                .getResultList();
    }
}
