package health.roi.disclosure.research;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProtocolStore implements PanacheRepositoryBase<ProtocolRow, UUID> {

    /** By id, which is the order of recording. */
    List<ProtocolRow> page(UUID custodian, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    /** Those of which any day lies between the two. */
    List<ProtocolRow> touching(UUID custodian, LocalDate first, LocalDate last) {
        return list(
                "custodianId = ?1 and periodFrom <= ?2 and (periodTo is null or periodTo >= ?3) order by periodFrom, id",
                custodian,
                last,
                first);
    }
}
