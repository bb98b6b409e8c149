package health.roi.incident.part;

import health.roi.platform.database.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartStore {

    @Inject
    EntityManager entities;

    void add(Object row) {
        entities.persist(row);
    }

    /** In the order of recording, which is by id. */
    <T> List<T> of(Class<T> part, UUID custodian, UUID incident) {
        return entities.createQuery(
                        "from " + part.getSimpleName()
                                + " where custodianId = :custodian and incidentId = :incident order by id",
                        part)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .getResultList();
    }

    /** Those that went to no person: to the media and the Secretary. */
    List<NoticeRow> publicNotices(UUID custodian, UUID incident) {
        return entities.createQuery(
                        "from NoticeRow where custodianId = :custodian and incidentId = :incident and patientId is null"
                                + " order by id",
                        NoticeRow.class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .getResultList();
    }

    List<NoticeRow> notices(UUID custodian, UUID incident, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("incidentId = :incident", "incident", incident)
                .and("id > :after", "after", after);
        TypedQuery<NoticeRow> query =
                entities.createQuery("from NoticeRow where " + filter.orderBy("id"), NoticeRow.class);
        filter.values().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** How many people have a notice, and since when: a count and a day, which is null where nobody has. */
    Object[] told(UUID custodian, UUID incident) {
        return entities.createQuery(
                        "select count(distinct n.patientId), min(n.sentOn) from NoticeRow n where n.custodianId = :custodian"
                                + " and n.incidentId = :incident and n.patientId is not null",
                        Object[].class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .getSingleResult();
    }

    /** Those of these people who have a notice of that kind already. */
    List<UUID> toldOf(UUID custodian, UUID incident, NoticeKind kind, Collection<UUID> patients) {
        return entities.createQuery(
                        "select n.patientId from NoticeRow n where n.custodianId = :custodian and n.incidentId = :incident"
                                + " and n.kind = :kind and n.patientId in :patients",
                        UUID.class)
                .setParameter("custodian", custodian)
                .setParameter("incident", incident)
                .setParameter("kind", kind)
                .setParameter("patients", patients)
                .getResultList();
    }
}
