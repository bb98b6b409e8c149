package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that happened to an invoice.
 *
 * @param amount US dollars, more than zero
 * @param method of a payment or a refund, or null
 * @param reference the number of a check or the provider's own; never that of a card
 * @param valueOn the day on which the money moved or the entry counts
 * @param pages the pages that the invoice covers since this entry, or null where it changes none
 */
public record LedgerEntry(
        UUID id,
        EntryKind kind,
        Money amount,
        PaymentMethod method,
        String reference,
        LocalDate valueOn,
        Integer pages,
        String reason,
        Instant recordedAt,
        String recordedBy) {

    /** What it adds to what is owed. */
    Money effect() {
        return kind.sign() > 0 ? amount : amount.negated();
    }
}
