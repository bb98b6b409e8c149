package health.roi.incident;

import health.roi.incident.breach.Residents;
import health.roi.platform.database.Filter;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class IncidentStore implements PanacheRepositoryBase<IncidentRow, UUID> {

    /** By the day by which somebody has to be told, then by id. */
    List<IncidentRow> page(UUID custodian, IncidentState state, Place<LocalDate> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("state = :state", "state", state);
        if (after != null) {
            filter.and("(dueOn, id) > (:after, :afterId)", "after", after.key()).with("afterId", after.id());
        }
        return find(filter.orderBy("dueOn, id"), filter.values()).page(0, limit).list();
    }

    List<IncidentPersonRow> people(UUID custodian, UUID incident, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("incidentId = :incident", "incident", incident)
                .and("id > :after", "after", after);
        TypedQuery<IncidentPersonRow> query = getEntityManager()
                .createQuery("from IncidentPersonRow where " + filter.orderBy("id"), IncidentPersonRow.class);
        filter.values().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    Residents residents(UUID custodian, UUID incident) {
        Map<String, Integer> byState = new HashMap<>();
        int elsewhere = 0;
        for (Object[] row : getEntityManager()
                .createQuery(
                        "select p.state, count(p.id) from IncidentPersonRow p where p.custodianId = :custodian"
                                + " and p.incidentId = :incident group by p.state",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .getResultList()) {
            int people = ((Number) row[1]).intValue();
            if (row[0] == null) {
                elsewhere = people;
            } else {
                byState.put((String) row[0], people);
            }
        }
        return new Residents(byState, elsewhere);
    }

    /** Those of these patients who are named already. */
    List<UUID> listedOf(UUID custodian, UUID incident, Collection<UUID> patients) {
        return getEntityManager()
                .createQuery(
                        "select p.patientId from IncidentPersonRow p where p.custodianId = :custodian"
                                + " and p.incidentId = :incident and p.patientId in :patients",
                        UUID.class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .setParameter("patients", patients)
                .getResultList();
    }

    List<IncidentHistoryRow> history(UUID custodian, UUID incident) {
        return getEntityManager()
                .createQuery(
                        "from IncidentHistoryRow where custodianId = :custodian and incidentId = :incident order by id",
                        IncidentHistoryRow.class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .getResultList();
    }

    void add(IncidentPersonRow row) {
        getEntityManager().persist(row);
    }

    void add(IncidentHistoryRow row) {
        getEntityManager().persist(row);
    }
}
