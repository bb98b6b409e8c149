package health.roi.chart.record;

import health.roi.platform.access.Caller;
import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class RecordStore implements PanacheRepositoryBase<RecordRow, UUID> {

    /** All records of a patient at a facility, oldest first. */
    List<RecordRow> ofPatientAt(UUID custodian, UUID patient, UUID facility) {
        Filter filter = new Filter()
                .and("r.custodianId = :custodian", "custodian", custodian)
                .and("r.patientId = :patient", "patient", patient)
                .and("r.facilityId = :facility", "facility", facility);
        return list(
                "from RecordRow r where " + filter.orderBy(ServiceOrder.OLDEST_FIRST.by("r.serviceDate")),
                filter.values());
    }

    /** All records of these patients, without what is in tables of its own. */
    List<RecordOutline> outlines(UUID custodian, Set<UUID> patients) {
        return getEntityManager()
                .createQuery(
                        "select new health.roi.chart.record.RecordOutline("
                                + "r.patientId, r.facilityId, r.kind, r.serviceDate, r.encounter)"
                                + " from RecordRow r where r.custodianId = :custodian and r.patientId in :patients",
                        RecordOutline.class)
                .setParameter("custodian", custodian)
                .setParameter("patients", patients)
                .getResultList();
    }

    /** In the order of their ids, so that two who lock the same records do not wait for each other. */
    void lockOfPatientAt(UUID custodian, UUID patient, UUID facility) {
        find("custodianId = ?1 and patientId = ?2 and facilityId = ?3 order by id", custodian, patient, facility)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /**
     * A search by diagnosis goes along the index of the diagnoses, any other along one of the records.
     *
     * @param opened whether the caller has broken the glass for the patient whose chart this is
     */
    List<RecordRow> page(
            Caller caller,
            boolean opened,
            RecordCriteria criteria,
            ServiceOrder order,
            ServiceOrder.Place after,
            int limit) {
        boolean byDiagnosis = criteria.diagnosisCode() != null;
        boolean all = opened || caller.mayKnowSensitive();
        String date = byDiagnosis ? "d.serviceDate" : "r.serviceDate";
        Filter filter = new Filter()
                .and("r.custodianId = :custodian", "custodian", caller.custodian())
                .and("d.custodianId = :custodian and d.code = :code", "code", criteria.diagnosisCode())
                .and("r.patientId = :patient", "patient", criteria.patientId())
                // Row-level security says the same, but no index can serve it.
                .and("r.facilityId in :served", "served", opened ? null : caller.facilities())
                .and("r.sensitive = :sensitive", "sensitive", all ? null : false)
                // Of what nobody has classified yet, the diagnosis may be what is sensitive.
                .and("r.classified = :classified", "classified", byDiagnosis && !all ? true : null)
                .and("r.facilityId = :facility", "facility", criteria.facilityId())
                .and("r.practitionerKey = :practitioner", "practitioner", criteria.practitionerKey())
                .and("r.encounter = :encounter", "encounter", criteria.encounter())
                .and("r.kind = :kind", "kind", criteria.kind())
                .and("r.sourceSystem = :source", "source", criteria.sourceSystem())
                .and("r.status = :status", "status", criteria.status())
                .and(date + " >= :from", "from", criteria.from())
                .and(date + " <= :to", "to", criteria.to());
        if (after != null) {
            filter.and(order.after(date), "afterDate", after.date()).with("afterId", after.id());
        }
        String from = byDiagnosis
                ? "select r from RecordRow r join r.diagnoses d where "
                : "select r from RecordRow r where ";
        return find(from + filter.orderBy(order.by(date)), filter.values())
                .page(0, limit)
                .list();
    }
}
