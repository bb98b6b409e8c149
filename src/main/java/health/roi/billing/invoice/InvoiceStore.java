package health.roi.billing.invoice;

import health.roi.platform.database.Filter;
import health.roi.platform.paging.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvoiceStore implements PanacheRepositoryBase<InvoiceRow, UUID> {

    /** What is owed longest first. */
    List<InvoiceRow> page(UUID custodian, InvoiceCriteria criteria, Place<LocalDate> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("facilityId = :facility", "facility", criteria.facility())
                .and("requesterId = :requester", "requester", criteria.requester())
                .and("state = :state", "state", criteria.state())
                .and("dueOn < :dueBefore and balance > 0 and cancelledAt is null", "dueBefore", criteria.dueBefore());
        if (after != null) {
            filter.and("(dueOn, id) > (:afterDay, :afterId)", "afterDay", after.key())
                    .with("afterId", after.id());
        }
        return find(filter.orderBy("dueOn, id"), filter.values()).page(0, limit).list();
    }

    /** The one that was not cancelled. */
    Optional<InvoiceRow> live(UUID custodian, UUID request) {
        return find("custodianId = ?1 and requestId = ?2 and state <> ?3", custodian, request, InvoiceState.CANCELLED)
                .firstResultOptional();
    }

    Optional<InvoiceRow> byNumber(UUID custodian, String number) {
        return find("custodianId = ?1 and number = ?2", custodian, number).firstResultOptional();
    }

    List<InvoiceRow> ofRequest(UUID custodian, UUID request) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, request);
    }

    Optional<InvoiceRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The custodian's next number. It is taken when this transaction commits and given back when it does not, so that no
     * number is missing; whoever issues at the same time waits.
     */
    long nextNumber(UUID custodian) {
        return ((Number) getEntityManager()
                        .createNativeQuery("insert into invoice_counter (custodian_id, last) values (?1, 1) on conflict"
                                + " (custodian_id) do update set last = invoice_counter.last + 1 returning last")
                        .setParameter(1, custodian)
                        .getSingleResult())
                .longValue();
    }
}
