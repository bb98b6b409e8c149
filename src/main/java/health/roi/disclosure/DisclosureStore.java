package health.roi.disclosure;

import health.roi.platform.database.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DisclosureStore implements PanacheRepositoryBase<DisclosureRow, UUID> {

    /** Newest first, which is by id: ids are ordered by time. */
    List<DisclosureRow> page(
            UUID custodian, UUID patientId, Boolean accountable, Instant since, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("patientId = :patient", "patient", patientId)
                .and("disclosedAt >= :since", "since", since)
                .and("accountable = :accountable", "accountable", accountable)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }

    List<DisclosureRow> ofPatient(UUID custodian, UUID patientId) {
        return list("custodianId = ?1 and patientId = ?2", custodian, patientId);
    }
}
