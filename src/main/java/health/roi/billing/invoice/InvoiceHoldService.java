package health.roi.billing.invoice;

import health.roi.billing.BillingSettings;
import health.roi.billing.PricingService;
import health.roi.determination.Basis;
import health.roi.platform.money.Money;
import health.roi.request.HoldReason;
import health.roi.request.HoldsOfRequest;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Lets a request wait for its payment, and go on when nothing is owed any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvoiceHoldService {

    /** The copy is the patient's right, or care: it does not wait for money. */
    private static final Set<Basis> NEVER = Set.of(Basis.PATIENT_ACCESS, Basis.TREATMENT);

    /** Whether a copy on that basis may wait until it is paid. */
    static boolean mayWait(Basis basis) {
        return !NEVER.contains(basis);
    }

    @Inject
    HoldService holds;

    @Inject
    HoldsOfRequest ofRequest;

    @Inject
    RequestService requests;

    @Inject
    Event<InvoiceSettled> settled;

    @Inject
    Event<InvoiceCharged> charged;

    /** The hold that a prepayment opens, or null where none is wanted or the law does not let it be. */
    UUID openFor(InvoiceRow row, ReleaseRequest request, BillingSettings how, PricingService.Priced priced) {
        Money total = priced.quote().total();
        boolean forbidden = priced.quote().prepayment() != null
                && !priced.quote().prepayment().mayBeRequired();
        boolean wanted = how.prepaymentFrom() != null
                && !how.prepaymentFrom().exceeds(total)
                && !total.isZero()
                && !request.emergency()
                && !forbidden
                && mayWait(priced.facts().basis());
        if (!wanted || request.state() != RequestState.READY) {
            return null;
        }
        return holds.open(
                row.requestId,
                HoldReason.PAYMENT,
                MustAct.PAYER,
                "Invoice " + row.number + " is paid, waived, written off or cancelled; this hold then ends by itself.");
    }

    /** The requester owes so much now; whoever asks it first is told, where the copy may wait and is not out yet. */
    void charged(InvoiceRow row, Money amount) {
        ReleaseRequest request = requests.get(row.requestId);
        boolean out = request.state() == RequestState.DELIVERED || request.state() == RequestState.CLOSED;
        if (row.requesterId != null && !out && !request.emergency() && mayWait(row.facts.basis())) {
            charged.fire(new InvoiceCharged(row.id, row.requestId, row.requesterId, row.number, amount));
        }
    }

    /** Nothing is owed: the hold ends, whoever else is interested is told. */
    void settled(InvoiceRow row) {
        if (row.holdId != null) {
            ofRequest.of(requests.get(row.requestId)).stream()
                    .filter(hold -> hold.id().equals(row.holdId) && hold.open())
                    .forEach(hold -> holds.end(hold, "Invoice " + row.number + " is settled (" + row.state + ")."));
        }
        settled.fire(new InvoiceSettled(row.id, row.requestId, row.state));
    }
}
