package health.roi.audit.tree;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CheckpointStore implements PanacheRepositoryBase<CheckpointRow, CheckpointRow.Key> {

    /** The largest first. */
    List<CheckpointRow> page(UUID custodian, Long below, int limit) {
        return find(
                        "custodianId = ?1 and size < ?2 order by size desc",
                        custodian,
                        below == null ? Long.MAX_VALUE : below)
                .page(0, limit)
                .list();
    }

    /** The smallest first, from one size on. */
    List<CheckpointRow> from(UUID custodian, long above, int limit) {
        return find("custodianId = ?1 and size > ?2 order by size", custodian, above)
                .page(0, limit)
                .list();
    }

    Optional<CheckpointRow> latest(UUID custodian) {
        return page(custodian, null, 1).stream().findFirst();
    }

    Optional<CheckpointRow> of(UUID custodian, long size) {
        return find("custodianId = ?1 and size = ?2", custodian, size).firstResultOptional();
    }

    List<CheckpointRow> unpublished(UUID custodian, int limit) {
        return find("custodianId = ?1 and publishedAt is null order by size", custodian)
                .page(0, limit)
                .list();
    }

    /** Unless another publisher was quicker. */
    void published(UUID custodian, long size, Instant at) {
        update("publishedAt = ?1 where custodianId = ?2 and size = ?3 and publishedAt is null", at, custodian, size);
    }
}
