package health.roi.chart.patient;

import health.roi.platform.database.Filter;
import health.roi.platform.database.NamedLocks;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PatientStore implements PanacheRepositoryBase<PatientRow, UUID> {

    @Inject
    NamedLocks locks;

    /**
     * Holds a record number until the end of the transaction, so that two registrations of the same new number follow
     * each other.
     */
    void hold(UUID custodian, Identifier identifier) {
        locks.hold(NamedLocks.Of.RECORD_NUMBERS, custodian + "|" + identifier.facilityId() + "|" + identifier.number());
    }

    Optional<PatientRow> by(UUID custodian, Identifier identifier) {
        Filter filter = new Filter()
                .and("i.custodianId = :custodian", "custodian", custodian)
                .and("i.facilityId = :facility", "facility", identifier.facilityId())
                .and("i.number = :number", "number", identifier.number());
        return find("select p from PatientRow p join p.identifiers i where " + filter.orderBy("p.id"), filter.values())
                .firstResultOptional();
    }

    Set<String> numbersOfOthers(UUID custodian, Set<String> numbers, UUID patient) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct i.number from PatientRow p join p.identifiers i where i.custodianId = :custodian"
                                + " and i.number in :numbers and p.id <> :patient",
                        String.class)
                .setParameter("custodian", custodian)
                .setParameter("numbers", numbers)
                .setParameter("patient", patient)
                .getResultList());
    }

    /**
     * By name key, then id. Row-level security lets an index serve plain comparisons only, so a prefix is a range.
     */
    List<PatientRow> page(UUID custodian, PatientCriteria criteria, Place<String> after, int limit) {
        Filter filter = new Filter()
                .and("p.custodianId = :custodian", "custodian", custodian)
                .and("p.birthDate = :birthDate", "birthDate", criteria.birthDate());
        prefix(filter, "nameKey", criteria.familyKey());
        prefix(filter, "givenKey", criteria.givenKey());
        if (criteria.recordNumber() != null) {
            filter.and(
                    "p.id in (select q.id from PatientRow q join q.identifiers i where i.custodianId = :custodian"
                            + " and i.number = :number"
                            + (criteria.facilityId() == null ? "" : " and i.facilityId = :facility") + ")",
                    "number",
                    criteria.recordNumber());
            if (criteria.facilityId() != null) {
                filter.with("facility", criteria.facilityId());
            }
        }
        if (after != null) {
            filter.and("p.nameKey >= :afterKey and (p.nameKey > :afterKey or p.id > :afterId)", "afterKey", after.key())
                    .with("afterId", after.id());
        }
        return find("from PatientRow p where " + filter.orderBy("p.nameKey, p.id"), filter.values())
                .page(0, limit)
                .list();
    }

    private static void prefix(Filter filter, String field, String prefix) {
        if (prefix != null) {
            filter.and("p." + field + " >= :" + field + " and p." + field + " < :" + field + "End", field, prefix)
                    .with(field + "End", Names.endOf(prefix));
        }
    }
}
