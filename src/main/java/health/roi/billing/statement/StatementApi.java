package health.roi.billing.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class StatementApi {

    private StatementApi() {}

    @Schema(
            name = "StatementView",
            description = "Amounts are US dollars, as decimal strings; negative where the custodian owes.")
    record StatementView(
            UUID requesterId,
            @Schema(required = true, maxLength = 200) String requesterName,
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate to,

            @Schema(description = "Owed before the period", required = true, maxLength = 20)
            String openingBalance,

            @Schema(description = "Owed at its end", required = true, maxLength = 20)
            String closingBalance,

            @Schema(maxItems = StatementService.MOST_LINES) List<StatementLineView> lines,

            @Schema(
                    description = "The invoices that are not even at its end, what is due first",
                    maxItems = StatementService.MOST_LINES)
            List<OwedInvoiceView> owed) {

        static StatementView of(Statement s) {
            return new StatementView(
                    s.requester().id(),
                    s.requester().name(),
                    s.period().from(),
                    s.period().to(),
                    s.opening().toString(),
                    s.closing().toString(),
                    s.lines().stream().map(StatementLineView::of).toList(),
                    s.owed().stream().map(OwedInvoiceView::of).toList());
        }
    }

    @Schema(name = "StatementLineView")
    record StatementLineView(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) StatementKind kind,
            @Schema(required = true) UUID invoiceId,
            @Schema(required = true, maxLength = 20) String invoiceNumber,
            @Schema(required = true, maxLength = 11) String trackingNumber,

            @Schema(description = "The requester's own", nullable = true, maxLength = 100)
            String reference,

            @Schema(description = "Of a payment or a refund", nullable = true, maxLength = 60)
            String paymentReference,

            @Schema(description = "What it adds to what is owed", required = true, maxLength = 20)
            String amount,

            @Schema(description = "Owed after it", required = true, maxLength = 20)
            String balance) {

        static StatementLineView of(Statement.Line l) {
            return new StatementLineView(
                    l.on(),
                    l.kind(),
                    l.invoiceId(),
                    l.invoiceNumber(),
                    l.trackingNumber(),
                    l.reference(),
                    l.paymentReference(),
                    l.amount().toString(),
                    l.balance().toString());
        }
    }

    @Schema(name = "OwedInvoiceView")
    record OwedInvoiceView(
            @Schema(required = true) UUID invoiceId,
            @Schema(required = true, maxLength = 20) String invoiceNumber,
            @Schema(required = true, maxLength = 11) String trackingNumber,
            @Schema(nullable = true, maxLength = 100) String reference,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true, maxLength = 20) String balance) {

        static OwedInvoiceView of(Statement.Owed o) {
            return new OwedInvoiceView(
                    o.invoiceId(),
                    o.invoiceNumber(),
                    o.trackingNumber(),
                    o.reference(),
                    o.dueOn(),
                    o.balance().toString());
        }
    }

    @Schema(name = "AgeingView", description = "Amounts are US dollars, as decimal strings.")
    record AgeingView(
            @Schema(required = true) LocalDate asOf,
            @Schema(minimum = "0") long invoices,
            @Schema(required = true, maxLength = 20) String amount,
            @Schema(maxItems = 10) List<AgeingPartView> parts) {

        static AgeingView of(Ageing a) {
            return new AgeingView(
                    a.asOf(),
                    a.invoices(),
                    a.amount().toString(),
                    a.parts().stream()
                            .map(part -> new AgeingPartView(
                                    part.band(), part.invoices(), part.amount().toString()))
                            .toList());
        }
    }

    @Schema(name = "AgeingPartView")
    record AgeingPartView(
            @Schema(required = true) AgeingBand band,
            @Schema(minimum = "0") long invoices,
            @Schema(required = true, maxLength = 20) String amount) {}

    @Schema(name = "SettlementView", description = "Amounts are US dollars, as decimal strings.")
    record SettlementView(
            @Schema(required = true) UUID copyServiceId,
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate to,

            @Schema(description = "Of all invoices issued in the period", required = true)
            SettlementPartView issued,

            @Schema(description = "Of those that are paid", required = true)
            SettlementPartView paid,

            @Schema(description = "Of those that are still owed", required = true)
            SettlementPartView owed,

            @Schema(description = "Of those that nobody will pay", required = true)
            SettlementPartView waivedOrWrittenOff) {

        static SettlementView of(Settlement s) {
            return new SettlementView(
                    s.copyService(),
                    s.period().from(),
                    s.period().to(),
                    new SettlementPartView(s.invoices(), s.pages(), s.amount().toString()),
                    part(s, Settlement.Outcome.PAID),
                    part(s, Settlement.Outcome.OWED),
                    part(s, Settlement.Outcome.WAIVED_OR_WRITTEN_OFF));
        }

        private static SettlementPartView part(Settlement s, Settlement.Outcome outcome) {
            Settlement.Part part = s.of(outcome);
            return new SettlementPartView(
                    part.invoices(), part.pages(), part.amount().toString());
        }
    }

    @Schema(name = "SettlementPartView", description = "The service's shares, as frozen on the invoices.")
    record SettlementPartView(
            @Schema(minimum = "0") long invoices,
            @Schema(minimum = "0") long pages,
            @Schema(required = true, maxLength = 20) String amount) {}
}
