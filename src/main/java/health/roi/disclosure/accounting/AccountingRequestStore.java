package health.roi.disclosure.accounting;

import health.roi.platform.database.Filter;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AccountingRequestStore implements PanacheRepositoryBase<AccountingRequestRow, UUID> {

    /** Newest first, which is by id: ids are ordered by time. */
    List<AccountingRequestRow> ofPatient(UUID custodian, UUID patient, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("patientId = :patient", "patient", patient)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }

    /** By the day on which they are due, then by id. */
    List<AccountingRequestRow> due(UUID custodian, AccountingState state, Place<LocalDate> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("state = :state", "state", state);
        if (after != null) {
            filter.and("(dueOn, id) > (:after, :afterId)", "after", after.key()).with("afterId", after.id());
        }
        return find(filter.orderBy("dueOn, id"), filter.values()).page(0, limit).list();
    }

    /** What counts for the question which report is free. */
    List<AccountingRules.Received> notWithdrawn(UUID custodian, UUID patient) {
        return list(
                        "custodianId = ?1 and patientId = ?2 and state <> ?3",
                        custodian,
                        patient,
                        AccountingState.WITHDRAWN)
                .stream()
                .map(row -> new AccountingRules.Received(row.id, row.receivedOn))
                .toList();
    }
}
