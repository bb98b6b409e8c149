package health.roi.billing.invoice;

import health.roi.billing.BillingSettings;
import health.roi.billing.BillingSettingsService;
import health.roi.billing.CopyOrder;
import health.roi.billing.PricingService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.money.Money;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether the fee lets a copy go out. */
@ApplicationScoped
@Transactional
public class BillingGateService {

    @Inject
    InvoiceStore invoices;

    @Inject
    InvoiceService service;

    @Inject
    BillingSettingsService settings;

    @Inject
    PricingService pricing;

    @Inject
    RequestService requests;

    @Inject
    CurrentCaller callers;

    /**
     * What stands in the way, in the transaction of the delivery: {@code invoice-missing} where a fee is due and nobody billed
     * it, {@code invoice-outdated} where other pages go out than were billed, {@code fee-unpaid}. Nothing stands in the way of an
     * emergency, and no debt in that of the patient's own copy or of care.
     *
     * @param recordPages that go out
     */
    public List<Refusal> refusals(UUID requestId, int recordPages) {
        if (requests.get(requestId).emergency()) {
            return List.of();
        }
        BillingSettings how = settings.get();
        List<Refusal> refusals = new ArrayList<>();
        invoices.live(callers.get().custodian(), requestId)
                .ifPresentOrElse(
                        row -> refusals.addAll(refusals(
                                service.whole(row),
                                !how.onAccount() && InvoiceHoldService.mayWait(row.facts.basis()),
                                recordPages)),
                        () -> refusals.addAll(unbilled(requestId, how)));
        return refusals;
    }

    private static List<Refusal> refusals(Invoice invoice, boolean paidFirst, int recordPages) {
        List<Refusal> refusals = new ArrayList<>();
        if (invoice.ledger().pages(invoice.pages()) != recordPages) {
            refusals.add(
                    new Refusal(
                            "invoice-outdated",
                            "Other pages go out than were billed. Debit or credit the invoice, and say how many pages it covers."));
        }
        if (paidFirst && !invoice.state().settled()) {
            refusals.add(new Refusal(
                    "fee-unpaid", "The invoice is not settled. Record the payment, or ask for a waiver of it."));
        }
        return refusals;
    }

    private List<Refusal> unbilled(UUID requestId, BillingSettings how) {
        if (!how.charges() || due(requestId).isZero()) {
            return List.of();
        }
        return List.of(new Refusal(
                "invoice-missing", "A fee is due. Issue the invoice first; what is not charged is waived on it."));
    }

    /** Where no schedule is known, or the price needs facts that nobody gave, nothing can be charged, and so nothing is due. */
    private Money due(UUID requestId) {
        try {
            return pricing.price(requestId, CopyOrder.PLAIN).quote().total();
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NO_FEE_SCHEDULE || e.type() == ProblemType.BASIS_UNKNOWN) {
                return Money.ZERO;
            }
            throw e;
        }
    }
}
