package health.roi.copyjob.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Which jobs changed for a copy service; the database writes it down itself, with the number of the transaction. */
@ApplicationScoped
class ChangeStore {

    @Inject
    EntityManager entities;

    /**
     * The oldest transaction that still runs: whatever changed in an earlier one can be seen, and whatever changes from now
     * on changes in this one or a later.
     */
    long horizon() {
        return ((Number) entities.createNativeQuery(
                                "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                        .getSingleResult())
                .longValue();
    }

    /** Jobs of a service that changed in that transaction or later, by id. */
    List<UUID> changed(UUID custodian, UUID service, long since, UUID after, int limit) {
        List<?> ids = entities.createNativeQuery(
                        "select job_id from copy_job_change where custodian_id = ?1 and copy_service_id = ?2"
                                + " and changed_in >= ?3 and job_id > ?4 order by job_id limit ?5",
                        UUID.class)
                .setParameter(1, custodian)
                .setParameter(2, service)
                .setParameter(3, since)
                .setParameter(4, after == null ? new UUID(0, 0) : after)
                .setParameter(5, limit)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
