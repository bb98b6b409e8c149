package health.roi.billing.statement;

import health.roi.directory.Requester;
import health.roi.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a requester was charged and paid in a period. Amounts are US dollars, and negative where the custodian owes.
 *
 * @param opening owed at the end of the day before the period
 * @param owed the invoices that are not even at its end, what is due first
 */
public record Statement(Requester requester, Period period, Money opening, List<Line> lines, List<Owed> owed) {

    public Statement {
        lines = List.copyOf(lines);
        owed = List.copyOf(owed);
    }

    /**
     * One thing that happened.
     *
     * @param reference the requester's own, or null
     * @param paymentReference the number of a check or the payment provider's own, or null
     * @param amount what it adds to what is owed
     * @param balance owed after it
     */
    public record Line(
            LocalDate on,
            StatementKind kind,
            UUID invoiceId,
            String invoiceNumber,
            String trackingNumber,
            String reference,
            String paymentReference,
            Money amount,
            Money balance) {

        Line after(Money before) {
            return new Line(
                    on,
                    kind,
                    invoiceId,
                    invoiceNumber,
                    trackingNumber,
                    reference,
                    paymentReference,
                    amount,
                    before.plus(amount));
        }
    }

    /** An invoice that is not even at the end of the period; a negative balance is a credit. */
    public record Owed(
            UUID invoiceId,
            String invoiceNumber,
            String trackingNumber,
            String reference,
            LocalDate dueOn,
            Money balance) {}

    /** Owed at the end of the period. */
    public Money closing() {
        return lines.isEmpty() ? opening : lines.get(lines.size() - 1).balance();
    }
}
