package health.roi.chart.restriction;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RestrictionStore implements PanacheRepositoryBase<RestrictionRow, UUID> {

    /** By id, which is the order of asking. */
    List<RestrictionRow> page(UUID custodian, UUID patient, RestrictionStatus status, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("patientId = :patient", "patient", patient)
                .and("status = :status", "status", status)
                .and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values()).page(0, limit).list();
    }

    /** Those that were ever agreed for the patient at the facility, and those that must be and still wait for it. */
    List<RestrictionRow> binding(UUID custodian, UUID patient, UUID facility) {
        return list(
                "custodianId = ?1 and patientId = ?2 and (facilityId is null or facilityId = ?3)"
                        + " and (agreed = true or paidInFull = true) order by id",
                custodian,
                patient,
                facility);
    }
}
