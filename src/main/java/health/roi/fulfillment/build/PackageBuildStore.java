package health.roi.fulfillment.build;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

@ApplicationScoped
class PackageBuildStore implements PanacheRepositoryBase<PackageBuildRow, UUID> {

    Optional<PackageBuildRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by number desc", custodian, requestId)
                .firstResultOptional();
    }

    /** The build that has waited longest, held until the transaction ends; one that another worker holds is passed by. */
    Optional<PackageBuildRow> claimable(UUID custodian, Instant now) {
        return getEntityManager()
                .createQuery(
                        "from PackageBuildRow where custodianId = ?1 and endedAt is null"
                                + " and claimableAt <= ?2 order by claimableAt, id",
                        PackageBuildRow.class)
                .setParameter(1, custodian)
                .setParameter(2, now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The build, held until the transaction ends, as it is now. */
    PackageBuildRow hold(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
