package health.roi.audit;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AuditStore implements PanacheRepositoryBase<AuditRow, UUID> {

    /** Newest first, which is by id: ids are ordered by time. */
    List<AuditRow> page(UUID custodian, UUID requestId, UUID patientId, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("requestId = :request", "request", requestId)
                .and("patientId = :patient", "patient", patientId)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }

    /** By day, the newest first, then by roles and action. */
    List<Seen> seen(UUID custodian, SeenCriteria criteria, Seen after, int limit) {
        Query query = getEntityManager()
                .createNativeQuery("select day, actor_roles, action, count(*) from (select"
                        + " cast(timezone(:zone, occurred_at) as date) as day, actor_roles, action from audit_event"
                        + " where custodian_id = :custodian and outcome = 'ALLOWED'"
                        + " and (patient_id = :patient or request_id in (:requests))"
                        + " and (request_id is null or request_id not in (:except)) and occurred_at >= :since) seen"
                        + (after == null
                                ? ""
                                : " where day < :day or (day = :day and (actor_roles, action) > (:roles, :action))")
                        + " group by day, actor_roles, action order by day desc, actor_roles, action")
                .setParameter("zone", criteria.zone().getId())
                .setParameter("custodian", custodian)
                .setParameter("patient", criteria.patientId())
                .setParameter("requests", orNone(criteria.requests()))
                .setParameter("except", orNone(criteria.except()))
                .setParameter(
                        "since", criteria.since().atStartOfDay(criteria.zone()).toInstant())
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("day", after.day())
                    .setParameter("roles", after.roles())
                    .setParameter("action", after.action());
        }
        List<Seen> seen = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            seen.add(new Seen(
                    (LocalDate) cells[0], (String) cells[1], (String) cells[2], ((Number) cells[3]).intValue()));
        }
        return seen;
    }

    /** SQL knows no empty list: an id that nothing has. */
    private static Set<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
    }
}
