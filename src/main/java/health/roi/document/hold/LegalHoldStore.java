package health.roi.document.hold;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LegalHoldStore implements PanacheRepositoryBase<LegalHoldRow, UUID> {

    /** By id, which is the order of placing. */
    List<LegalHoldRow> page(UUID custodian, UUID subject, Boolean inForce, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("subjectId = :subject", "subject", subject)
                .and("id > :after", "after", after);
        if (inForce != null) {
            // Literals, so that the partial index serves.
            filter.and((inForce ? "releasedAt is null" : "releasedAt is not null") + " and 1 = :one", "one", 1);
        }
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    List<LegalHoldRow> inForce(UUID custodian, HoldScope scope, Collection<UUID> subjects) {
        return list(
                "custodianId = ?1 and scope = ?2 and subjectId in ?3 and releasedAt is null order by id",
                custodian,
                scope,
                subjects);
    }
}
