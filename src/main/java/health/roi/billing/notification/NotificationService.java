package health.roi.billing.notification;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.EntryService;
import health.roi.billing.invoice.LedgerRules;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What payment providers told, for people: above all what matched no invoice. */
@ApplicationScoped
@Transactional
public class NotificationService {

    private static final String LIST = "payment-notifications";

    @Inject
    PaymentNotificationStore notifications;

    @Inject
    EntryService entries;

    @Inject
    AuditService audit;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** @param waiting only those that matched no invoice and that nobody settled yet */
    Page<PaymentNotification> page(boolean waiting, String cursor, int limit) {
        List<PaymentNotification> rows =
                notifications
                        .page(callers.get().custodian(), waiting, cursors.idAfter(LIST, cursor), limit + 1)
                        .stream()
                        .map(PaymentNotificationRow::toDomain)
                        .toList();
        audit.allowed("payment-notification.list", Subject.of("payment-notifications", null));
        return cursors.byId(LIST, rows, limit, PaymentNotification::id);
    }

    /**
     * Says what became of a payment that matched no invoice. Refuses with {@code notification-settled} one that was recorded or
     * settled already, and with what {@link EntryService#add} refuses.
     *
     * @param invoiceId on which it is recorded; null where it is recorded on none
     */
    PaymentNotification settle(UUID id, UUID invoiceId, String why) {
        PaymentNotificationRow row = notifications
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        if (row.unmatched == null || row.settledAt != null) {
            throw new ProblemException(ProblemType.NOTIFICATION_SETTLED);
        }
        if (LedgerRules.holdsCardNumber(why)) {
            throw new ProblemException(ProblemType.CARD_NUMBER_REFUSED);
        }
        if (invoiceId != null) {
            entries.add(invoiceId, ReceiveService.payment(row));
        }
        row.invoiceId = invoiceId;
        row.settledAt = clock.instant();
        row.settledBy = callers.get().subject();
        row.settledWhy = why;
        notifications.flush();
        audit.allowed("payment-notification.settle", Subject.of("payment-notification", id));
        return row.toDomain();
    }
}
