package health.roi.copyjob;

import health.roi.platform.database.Filter;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CopyJobStore implements PanacheRepositoryBase<CopyJobRow, UUID> {

    /** Hibernate's number for it. */
    private static final int SKIP_LOCKED = -2;

    /** Most urgent first, then by id. */
    List<CopyJobRow> page(UUID custodian, JobState state, Place<LocalDate> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("state = :state", "state", state);
        if (after != null) {
            filter.and("(dueOn, id) > (:afterDay, :afterId)", "afterDay", after.key())
                    .with("afterId", after.id());
        }
        return find(filter.orderBy("dueOn, id"), filter.values()).page(0, limit).list();
    }

    Optional<CopyJobRow> liveOf(UUID custodian, UUID requestId) {
        return find(
                        "custodianId = ?1 and requestId = ?2 and state in (?3, ?4)",
                        custodian,
                        requestId,
                        JobState.OPEN,
                        JobState.CLAIMED)
                .firstResultOptional();
    }

    /** Locked; one that somebody else is looking at is left to them. */
    List<CopyJobRow> withLeaseOver(UUID custodian, Instant now) {
        return find("custodianId = ?1 and state = ?2 and leaseUntil < ?3", custodian, JobState.CLAIMED, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }
}
