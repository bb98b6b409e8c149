package health.roi.disclosure.view;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ViewLinkStore implements PanacheRepositoryBase<ViewLinkRow, UUID> {

    /** Newest first, which is by id: ids are ordered by time. */
    List<ViewLinkRow> ofPatient(UUID custodian, UUID patient, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("patientId = :patient", "patient", patient)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }
}
