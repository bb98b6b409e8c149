package health.roi.billing.invoice;

import health.roi.audit.AuditService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.money.Money;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what happened to an invoice. Nothing that was written is ever changed. */
@ApplicationScoped
@Transactional
public class EntryService {

    @Inject
    InvoiceService invoices;

    @Inject
    InvoiceHoldService holds;

    @Inject
    EntryStore entries;

    @Inject
    FacilityService facilities;

    @Inject
    RequestHistoryService history;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** An entry as it is recorded; see {@link LedgerEntry}. The day is today where nobody says another. */
    public record Order(
            EntryKind kind,
            Money amount,
            PaymentMethod method,
            String reference,
            LocalDate valueOn,
            Integer pages,
            String reason) {}

    /**
     * Adds an entry. Refuses with {@code card-number-refused} a text that holds the number of a card, a day in the future, and
     * with {@code not-allowed-now} what {@link LedgerRules} says.
     */
    public Invoice add(UUID invoiceId, Order order) {
        if (LedgerRules.holdsCardNumber(order.reference()) || LedgerRules.holdsCardNumber(order.reason())) {
            throw new ProblemException(ProblemType.CARD_NUMBER_REFUSED);
        }
        LocalDate latest = facilities.latestDay();
        if (order.valueOn() != null && order.valueOn().isAfter(latest)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/valueOn", "not-in-future");
        }
        InvoiceRow row = invoices.locked(invoiceId);
        Invoice before = invoices.whole(row);
        List<Refusal> refusals = LedgerRules.refusal(before.ledger(), order.kind(), order.amount()).stream()
                .toList();
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        keep(row, order, latest);
        Invoice after = invoices.whole(row);
        row.balance = after.ledger().balance().amount();
        row.state = after.ledger().state();
        if (row.state.settled() && !before.state().settled()) {
            holds.settled(row);
        }
        if (order.kind() == EntryKind.DEBIT) {
            holds.charged(row, after.ledger().corrected());
        }
        history.changed(
                row.requestId,
                "invoice-"
                        + order.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Map.of("invoice", row.id.toString(), "amount", order.amount().toString(), "state", row.state.name()));
        audit.allowed(
                "invoice.entry",
                InvoiceService.subject(row),
                Map.of("kind", order.kind().name()));
        entries.flush();
        return invoices.whole(row);
    }

    private void keep(InvoiceRow invoice, Order order, LocalDate today) {
        EntryRow row = new EntryRow();
        row.id = Ids.next(clock);
        row.custodianId = invoice.custodianId;
        row.invoiceId = invoice.id;
        row.kind = order.kind();
        row.amount = order.amount().amount();
        row.method = order.method();
        row.reference = order.reference();
        row.valueOn = order.valueOn() == null ? today : order.valueOn();
        row.pages = order.pages();
        row.reason = order.reason();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        entries.persistAndFlush(row);
    }
}
