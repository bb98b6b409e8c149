package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import java.util.List;

/**
 * What an invoice is worth now: its charge and its entries, in whatever order they came.
 *
 * @param charge the total that was frozen when it was issued
 */
public record Ledger(Money charge, List<LedgerEntry> entries, boolean cancelled) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** Owed; negative where too much was paid. */
    public Money balance() {
        return entries.stream().map(LedgerEntry::effect).reduce(charge, Money::plus);
    }

    /** Paid too much and not refunded yet; zero where it was not. */
    public Money credit() {
        Money balance = balance();
        return Money.ZERO.exceeds(balance) ? balance.negated() : Money.ZERO;
    }

    /** Received, less what was refunded. */
    public Money paid() {
        return sum(EntryKind.PAYMENT).minus(sum(EntryKind.REFUND));
    }

    /** The charge as corrected since. */
    public Money corrected() {
        return charge.plus(sum(EntryKind.DEBIT)).minus(sum(EntryKind.CREDIT));
    }

    /** The pages that it covers now. */
    public int pages(int issued) {
        int pages = issued;
        for (LedgerEntry entry : entries) {
            pages = entry.pages() == null ? pages : entry.pages();
        }
        return pages;
    }

    public InvoiceState state() {
        Money balance = balance();
        if (cancelled) {
            return InvoiceState.CANCELLED;
        }
        if (balance.exceeds(Money.ZERO)) {
            return paid().exceeds(Money.ZERO) ? InvoiceState.PARTLY_PAID : InvoiceState.OPEN;
        }
        if (!balance.isZero()) {
            return InvoiceState.OVERPAID;
        }
        if (!sum(EntryKind.WRITE_OFF).isZero()) {
            return InvoiceState.WRITTEN_OFF;
        }
        return !sum(EntryKind.WAIVER).isZero() && paid().isZero() ? InvoiceState.WAIVED : InvoiceState.PAID;
    }

    private Money sum(EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
