package health.roi.copyjob;

import health.roi.platform.access.Caller;
import health.roi.platform.database.Filter;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CopyJobStore implements PanacheRepositoryBase<CopyJobRow, UUID> {

    /** Hibernate's number for it. */
    private static final int SKIP_LOCKED = -2;

    /** A job without its row: whoever locks it holds its request first. */
    record Reference(UUID id, UUID requestId) {}

    /**
     * Most urgent first, then by id. Row-level security says the same of what the caller sees, but no index can serve it.
     *
     * @param sites those that a copy service works at; null for the custodian's own people
     */
    List<CopyJobRow> page(Caller caller, Set<UUID> sites, JobState state, UUID batch, Place<Urgency> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", caller.custodian())
                .and("state = :state", "state", state)
                .and("batchId = :batch", "batch", batch)
                .and("facilityId in :served", "served", caller.facilities());
        if (caller.copyService() != null && state == JobState.OPEN) {
            filter.and("facilityId in :sites", "sites", sites)
                    .and(
                            "(offeredTo = health.roi.copyjob.assignment.OfferedTo.SITE or assignedTo = :service)",
                            "service",
                            caller.copyService());
        } else {
            filter.and("claimedBy = :service", "service", caller.copyService());
        }
        if (after != null) {
            filter.and(
                            "(priorityRank, dueOn, id) > (:afterRank, :afterDay, :afterId)",
                            "afterRank",
                            after.key().rank())
                    .with("afterDay", after.key().dueOn())
                    .with("afterId", after.id());
        }
        return find(filter.orderBy("priorityRank, dueOn, id"), filter.values())
                .page(0, limit)
                .list();
    }

    /** The request that a job is about; empty where the caller sees no such job. */
    Optional<UUID> requestOf(UUID id) {
        return getEntityManager()
                .createQuery("select requestId from CopyJobRow where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Open jobs of an audit that the caller sees, by the ids of their requests. */
    List<Reference> openOf(UUID custodian, UUID batch, int limit) {
        return references(getEntityManager()
                .createQuery(
                        "select id, requestId from CopyJobRow where custodianId = :custodian and batchId = :batch and state = :open"
                                + " order by requestId, id",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("batch", batch)
                .setParameter("open", JobState.OPEN)
                .setMaxResults(limit));
    }

    boolean anyOf(UUID custodian, UUID batch) {
        return count("custodianId = ?1 and batchId = ?2", custodian, batch) > 0;
    }

    /** Jobs whose lease is over, by the ids of their requests. */
    List<Reference> withLeaseOver(UUID custodian, Instant now) {
        return references(getEntityManager()
                .createQuery(
                        "select id, requestId from CopyJobRow where custodianId = :custodian and state = :claimed and leaseUntil < :now"
                                + " order by requestId, id",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("claimed", JobState.CLAIMED)
                .setParameter("now", now));
    }

    /** Returned jobs that wait for a day which has come, by the ids of their requests. */
    List<Reference> expectedUntil(UUID custodian, UUID facility, LocalDate day, int limit) {
        return references(getEntityManager()
                .createQuery(
                        "select id, requestId from CopyJobRow where custodianId = :custodian and facilityId = :facility and state = :returned"
                                + " and offeredAgainAt is null and expectedOn <= :day order by requestId, id",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("facility", facility)
                .setParameter("returned", JobState.RETURNED)
                .setParameter("day", day)
                .setMaxResults(limit));
    }

    private static List<Reference> references(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Reference((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Locked; empty while somebody else has it. */
    Optional<CopyJobRow> ifFree(UUID id, JobState state) {
        return find("id = ?1 and state = ?2", id, state)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Locked in the order of their ids, as far as the caller sees them. */
    List<CopyJobRow> locked(UUID custodian, Collection<UUID> ids) {
        return find("custodianId = ?1 and id in ?2 order by id", custodian, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All jobs of a request, oldest first. */
    List<CopyJobRow> ofRequest(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    /** Open and claimed jobs of a request, locked in the order of their ids. */
    List<CopyJobRow> liveOf(UUID custodian, UUID requestId) {
        return find(
                        "custodianId = ?1 and requestId = ?2 and state in ?3 order by id",
                        custodian,
                        requestId,
                        List.of(JobState.OPEN, JobState.CLAIMED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked: jobs whose time for one service alone is over; one that somebody else is looking at is left to them. */
    List<CopyJobRow> toOpen(UUID custodian, Instant now) {
        return find("custodianId = ?1 and state = ?2 and opensAt <= ?3 order by id", custodian, JobState.OPEN, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** Which services have a job offered to them alone. */
    List<Object[]> assigned(UUID custodian) {
        return getEntityManager()
                .createQuery(
                        "select distinct assignedTo, facilityId from CopyJobRow where custodianId = :custodian"
                                + " and state = :open and assignedTo is not null",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("open", JobState.OPEN)
                .getResultList();
    }

    /** Locked: open jobs that are offered to this service alone. */
    List<CopyJobRow> assignedTo(UUID custodian, UUID service, UUID facility) {
        return find(
                        "custodianId = ?1 and state = ?2 and assignedTo = ?3 and facilityId = ?4 order by id",
                        custodian,
                        JobState.OPEN,
                        service,
                        facility)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** How many jobs of an audit are in each state, as far as the caller sees them. */
    List<Object[]> states(UUID custodian, UUID batch) {
        return getEntityManager()
                .createQuery(
                        "select state, count(*) from CopyJobRow where custodianId = :custodian and batchId = :batch"
                                + " group by state",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** What a service holds under a lease, by id. */
    List<CopyJobRow> claimedBy(UUID custodian, UUID service, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("claimedBy = :service", "service", service)
                .and("state = :claimed", "claimed", JobState.CLAIMED)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }
}
