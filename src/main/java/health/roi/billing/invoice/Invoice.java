package health.roi.billing.invoice;

import health.roi.fee.Quote;
import health.roi.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a copy was charged, as it was frozen when it was issued, with what happened since.
 *
 * @param number without a gap within the custodian
 * @param pages the record pages that it covered when it was issued
 * @param quote the price with its lines and its schedule
 * @param shares of the total that are copy services'; the rest is the custodian's
 */
public record Invoice(
        UUID id,
        UUID requestId,
        UUID facilityId,
        UUID requesterId,
        String number,
        String trackingNumber,
        String billTo,
        String billToAddress,
        String reference,
        LocalDate issuedOn,
        LocalDate dueOn,
        int pages,
        Money total,
        Quote quote,
        UUID letterId,
        List<FeeShare> shares,
        InvoiceState state,
        Money balance,
        List<LedgerEntry> entries,
        String cancelReason,
        Instant createdAt,
        String createdBy,
        long version) {

    public Ledger ledger() {
        return new Ledger(total, entries, state == InvoiceState.CANCELLED);
    }

    /** Whether it should have been paid by that day. */
    public boolean overdueOn(LocalDate day) {
        return !state.settled() && day.isAfter(dueOn);
    }
}
