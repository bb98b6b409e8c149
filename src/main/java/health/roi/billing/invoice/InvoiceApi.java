package health.roi.billing.invoice;

import health.roi.billing.invoice.EntryService.Order;
import health.roi.fee.LineCode;
import health.roi.fee.QuoteLine;
import health.roi.platform.http.Versions;
import health.roi.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invoices on the wire. */
public final class InvoiceApi {

    private static final String MORE_THAN_ZERO = "(?!0+[.]00$)[0-9]{1,7}[.][0-9]{2}";

    private InvoiceApi() {}

    @Schema(name = "InvoiceView", description = "Amounts are US dollars, as decimal strings.")
    public record InvoiceView(
            UUID id,
            @Schema(required = true, maxLength = 20) String number,
            UUID requestId,
            @Schema(required = true, maxLength = 11) String trackingNumber,
            UUID facilityId,
            UUID requesterId,
            @Schema(required = true, maxLength = 200) String billTo,
            @Schema(nullable = true, maxLength = 400) String billToAddress,
            @Schema(nullable = true, maxLength = 100) String reference,
            LocalDate issuedOn,
            LocalDate dueOn,

            @Schema(description = "Record pages that it covered when it was issued", minimum = "0", maximum = "1000000")
            int pages,

            @Schema(required = true, maxLength = 3) String currency,
            @Schema(required = true, maxLength = 20) String total,

            @Schema(description = "Owed now; negative where too much was paid", required = true, maxLength = 20)
            String balance,

            @Schema(required = true) InvoiceState state,

            @Schema(description = "The fee schedule by which it was priced", required = true, maxLength = 40)
            String scheduleId,

            LocalDate scheduleEffectiveFrom,
            @Schema(maxItems = 200) List<InvoiceLineView> lines,
            @Schema(maxItems = 1000) List<InvoiceEntryView> entries,

            @Schema(description = "What copy services keep of the total", maxItems = 100)
            List<FeeShareView> shares,

            UUID letterId,
            @Schema(nullable = true, maxLength = 500) String cancelReason,

            @Schema(description = "For If-Match", required = true, maxLength = 30)
            String etag) {

        public static InvoiceView of(Invoice i) {
            return new InvoiceView(
                    i.id(),
                    i.number(),
                    i.requestId(),
                    i.trackingNumber(),
                    i.facilityId(),
                    i.requesterId(),
                    i.billTo(),
                    i.billToAddress(),
                    i.reference(),
                    i.issuedOn(),
                    i.dueOn(),
                    i.pages(),
                    i.quote().currency(),
                    i.total().toString(),
                    i.balance().toString(),
                    i.state(),
                    i.quote().schedule().id(),
                    i.quote().schedule().effectiveFrom(),
                    i.quote().lines().stream().map(InvoiceLineView::of).toList(),
                    i.entries().stream().map(InvoiceEntryView::of).toList(),
                    i.shares().stream()
                            .map(share -> new FeeShareView(
                                    share.copyService(),
                                    share.pages(),
                                    share.percent().toPlainString(),
                                    share.amount().toString()))
                            .toList(),
                    i.letterId(),
                    i.cancelReason(),
                    Versions.tag(i.version()));
        }
    }

    @Schema(name = "InvoiceLineView", description = "amount = quantity x unitAmount, rounded to the cent once.")
    public record InvoiceLineView(
            @Schema(required = true) LineCode code,
            @Schema(required = true, maxLength = 300) String description,
            int quantity,
            @Schema(required = true, maxLength = 20) String unitAmount,
            @Schema(required = true, maxLength = 20) String amount,
            @Schema(required = true, maxLength = 300) String citation) {

        public static InvoiceLineView of(QuoteLine line) {
            return new InvoiceLineView(
                    line.code(),
                    line.description(),
                    line.quantity(),
                    line.unitAmount().toString(),
                    line.amount().toString(),
                    line.citation());
        }
    }

    @Schema(name = "FeeShareView")
    public record FeeShareView(
            UUID copyServiceId,
            @Schema(minimum = "0", maximum = "1000000") int pages,
            @Schema(required = true, maxLength = 10) String percent,
            @Schema(required = true, maxLength = 20) String amount) {}

    @Schema(name = "InvoiceEntryView", description = "Something that happened since; it is never edited.")
    public record InvoiceEntryView(
            UUID id,
            @Schema(required = true) EntryKind kind,
            @Schema(required = true, maxLength = 20) String amount,
            @Schema(nullable = true) PaymentMethod method,
            @Schema(nullable = true, maxLength = 60) String reference,
            LocalDate valueOn,

            @Schema(
                    description = "The pages that the invoice covers since then",
                    nullable = true,
                    minimum = "0",
                    maximum = "1000000")
            Integer pages,

            @Schema(nullable = true, maxLength = 500) String reason,
            Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        static InvoiceEntryView of(LedgerEntry e) {
            return new InvoiceEntryView(
                    e.id(),
                    e.kind(),
                    e.amount().toString(),
                    e.method(),
                    e.reference(),
                    e.valueOn(),
                    e.pages(),
                    e.reason(),
                    e.recordedAt(),
                    e.recordedBy());
        }
    }

    @Schema(name = "PaymentBody", description = "Money that came in. No card number, in any field.")
    record PaymentBody(
            @NotNull @Pattern(regexp = MORE_THAN_ZERO) @Schema(maxLength = 10)
            String amount,

            @NotNull PaymentMethod method,
            @Size(max = 60) String reference,

            @NotNull @Schema(description = "The day on which it was received")
            LocalDate receivedOn) {

        Order toDomain() {
            return new Order(EntryKind.PAYMENT, Money.of(amount), method, reference, receivedOn, null, null);
        }
    }

    @Schema(name = "RefundBody", description = "Money that was paid too much, and went back.")
    record RefundBody(
            @NotNull @Pattern(regexp = MORE_THAN_ZERO) @Schema(maxLength = 10)
            String amount,

            @NotNull PaymentMethod method,
            @Size(max = 60) String reference,
            @NotBlank @Size(max = 500) String reason) {

        Order toDomain() {
            return new Order(EntryKind.REFUND, Money.of(amount), method, reference, null, null, reason);
        }
    }

    @Schema(name = "WriteOffBody", description = "Nobody will pay it.")
    record WriteOffBody(
            @NotNull @Pattern(regexp = MORE_THAN_ZERO) @Schema(maxLength = 10)
            String amount,

            @NotBlank @Size(max = 500) String reason) {

        Order toDomain() {
            return new Order(EntryKind.WRITE_OFF, Money.of(amount), null, null, null, null, reason);
        }
    }

    /** Which way an adjustment goes. */
    enum Direction {
        CREDIT,
        DEBIT
    }

    @Schema(
            name = "AdjustmentBody",
            description = "A later line that corrects the charge; the invoice itself stays as it is.")
    record AdjustmentBody(
            @NotNull @Schema(description = "CREDIT lowers what is owed, DEBIT raises it")
            Direction direction,

            @NotNull @Pattern(regexp = MORE_THAN_ZERO) @Schema(maxLength = 10)
            String amount,

            @Min(0)
            @Max(1_000_000)
            @Schema(description = "The record pages that the invoice covers from now on, where they changed")
            Integer pages,

            @NotBlank @Size(max = 500) String reason) {

        Order toDomain() {
            EntryKind kind = direction == Direction.CREDIT ? EntryKind.CREDIT : EntryKind.DEBIT;
            return new Order(kind, Money.of(amount), null, null, null, pages, reason);
        }
    }

    @Schema(name = "InvoiceCancellationBody")
    record InvoiceCancellationBody(
            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "FeeShareBody", description = "What a copy service keeps of the charge for the pages that it pulls.")
    record FeeShareBody(
            @NotNull @Pattern(regexp = "(100([.]0{1,2})?|[0-9]{1,2}([.][0-9]{1,2})?)") @Schema(maxLength = 6)
            String percent) {

        BigDecimal toDomain() {
            return new BigDecimal(percent);
        }
    }

    @Schema(name = "FeeSharePercentView")
    record FeeSharePercentView(
            UUID copyServiceId,
            @Schema(required = true, maxLength = 10) String percent) {}
}
