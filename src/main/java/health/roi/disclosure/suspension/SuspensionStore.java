package health.roi.disclosure.suspension;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SuspensionStore implements PanacheRepositoryBase<SuspensionRow, UUID> {

    /** By id, which is the order of recording. */
    List<SuspensionRow> page(UUID custodian, UUID patient, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("patientId = :patient", "patient", patient)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    List<SuspensionRow> of(UUID custodian, UUID patient) {
        return list("custodianId = ?1 and patientId = ?2", custodian, patient);
    }

    /** How many of the patient's disclosures the agency received for oversight or law enforcement, ever. */
    int received(UUID custodian, UUID patient, Set<String> keys) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from disclosure where custodian_id = :custodian"
                                + " and patient_id = :patient and recipient_key in (:keys)"
                                + " and ground in ('HEALTH_OVERSIGHT', 'LAW_ENFORCEMENT')")
                        .setParameter("custodian", custodian)
                        .setParameter("patient", patient)
                        .setParameter("keys", keys)
                        .getSingleResult())
                .intValue();
    }
}
