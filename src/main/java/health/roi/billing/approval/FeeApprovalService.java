package health.roi.billing.approval;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.Invoice;
import health.roi.billing.invoice.InvoiceCharged;
import health.roi.billing.invoice.InvoiceService;
import health.roi.billing.invoice.InvoiceSettled;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.money.Money;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.HoldsOfRequest;
import health.roi.request.MustAct;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a request wait until its requester agrees to a charge above its limit. */
@ApplicationScoped
@Transactional
public class FeeApprovalService {

    @Inject
    FeeApprovalStore approvals;

    @Inject
    FeeLimitService limits;

    @Inject
    InvoiceService invoices;

    @Inject
    HoldService holds;

    @Inject
    HoldsOfRequest ofRequest;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    void charged(@Observes InvoiceCharged charge) {
        UUID custodian = callers.get().custodian();
        Money limit = limits.get(charge.requesterId()).amount();
        if (limit == null
                || !charge.amount().exceeds(limit)
                || !charge.amount().exceeds(approvals.approved(custodian, charge.invoiceId()))) {
            return;
        }
        WantedRow row = new WantedRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian;
        row.invoiceId = charge.invoiceId();
        row.holdId = waiting(charge.invoiceId(), charge.requestId())
                .map(Hold::id)
                .orElseGet(() -> holds.open(
                        charge.requestId(),
                        HoldReason.FEE_APPROVAL,
                        MustAct.REQUESTER,
                        "The requester agrees to invoice " + charge.number()
                                + ", which is above its limit, or the invoice is settled or cancelled; this hold then"
                                + " ends by itself."));
        row.amount = charge.amount().amount();
        row.askedAt = clock.instant();
        approvals.persist(row);
    }

    /** Nothing is owed: there is nothing left to agree to. */
    void settled(@Observes InvoiceSettled invoice) {
        waiting(invoice.invoiceId(), invoice.requestId())
                .ifPresent(hold -> holds.end(hold, "The invoice is settled (" + invoice.state() + ")."));
    }

    /** Records the requester's word and ends the hold; {@code nothing-to-approve} where none waits for it. */
    FeeApproval approve(UUID invoiceId, ApprovedHow how, String approvedBy) {
        Invoice invoice = invoices.read(invoiceId);
        requests.hold(invoice.requestId());
        Hold hold = waiting(invoiceId, invoice.requestId())
                .orElseThrow(() -> new ProblemException(ProblemType.NOTHING_TO_APPROVE));
        UUID custodian = callers.get().custodian();
        FeeApprovalRow row = new FeeApprovalRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian;
        row.invoiceId = invoiceId;
        row.amount = approvals.wanted(custodian, invoiceId).orElseThrow().amount;
        row.how = how;
        row.approvedBy = approvedBy;
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        approvals.persistAndFlush(row);
        holds.end(hold, "The requester agreed to invoice " + invoice.number() + " (" + how + ").");
        history.changed(
                invoice.requestId(),
                "fee-approval",
                Map.of("invoice", invoiceId.toString(), "amount", row.amount.toPlainString(), "how", how.name()));
        audit.allowed("invoice.approve", Subject.of("invoice", invoiceId, invoice.requestId(), null));
        return row.toDomain();
    }

    /** What the requester agreed to, oldest first. */
    List<FeeApproval> of(UUID invoiceId) {
        invoices.read(invoiceId);
        return approvals.of(callers.get().custodian(), invoiceId);
    }

    private Optional<Hold> waiting(UUID invoiceId, UUID requestId) {
        return approvals
                .wanted(callers.get().custodian(), invoiceId)
                .flatMap(wanted -> ofRequest.of(requests.get(requestId)).stream()
                        .filter(hold -> hold.id().equals(wanted.holdId) && hold.open())
                        .findFirst());
    }
}
