package health.roi.fee;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quote that explains itself. */
final class FeeQuoteApi {

    private FeeQuoteApi() {}

    @Schema(name = "FeeQuoteView")
    record FeeQuoteView(
            @Schema(description = "Always USD", required = true, maxLength = 3)
            String currency,

            @Schema(description = "The sum of the lines", required = true, maxLength = 20)
            String total,

            @Schema(maxItems = 200) List<FeeQuoteLineView> lines,
            @Schema(required = true) FeeScheduleUsedView schedule,

            @Schema(
                    description =
                            "The last cap that took something off; null where none did, and where a waiver applies. The list may grow: a schedule names its own",
                    nullable = true,
                    maxLength = 40)
            String cappedBy,

            @Schema(
                    description = "Null where nothing is waived. The list may grow: a schedule names its own",
                    nullable = true,
                    maxLength = 40)
            String waivedBecause,

            @Schema(maxItems = 20) List<QuoteNote> notes,

            @Schema(description = "Null where the schedule says nothing about payment beforehand", nullable = true)
            FeePrepaymentView prepayment) {

        static FeeQuoteView of(Quote quote) {
            return new FeeQuoteView(
                    quote.currency(),
                    quote.total().toString(),
                    quote.lines().stream().map(FeeQuoteLineView::of).toList(),
                    new FeeScheduleUsedView(
                            quote.schedule().id(),
                            quote.schedule().effectiveFrom(),
                            quote.schedule().citation()),
                    quote.cappedBy(),
                    quote.waivedBecause(),
                    quote.notes(),
                    quote.prepayment() == null
                            ? null
                            : new FeePrepaymentView(
                                    quote.prepayment().mayBeRequired(),
                                    quote.prepayment().citation()));
        }
    }

    @Schema(name = "FeeQuoteLineView", description = "amount = quantity x unitAmount, rounded to the cent once.")
    record FeeQuoteLineView(
            @Schema(required = true) LineCode code,
            @Schema(required = true, maxLength = 300) String description,
            int quantity,

            @Schema(
                    description = "US dollars for one, with at most four decimals; not rounded",
                    required = true,
                    maxLength = 20)
            String unitAmount,

            @Schema(description = "Negative for a cap and a waiver", required = true, maxLength = 20)
            String amount,

            @Schema(required = true, maxLength = 300) String citation) {

        static FeeQuoteLineView of(QuoteLine line) {
            return new FeeQuoteLineView(
                    line.code(),
                    line.description(),
                    line.quantity(),
                    line.unitAmount().toString(),
                    line.amount().toString(),
                    line.citation());
        }
    }

    @Schema(name = "FeeScheduleUsedView")
    record FeeScheduleUsedView(
            @Schema(required = true, maxLength = 40) String id,
            @Schema(required = true) LocalDate effectiveFrom,
            @Schema(required = true, maxLength = 300) String citation) {}

    @Schema(name = "FeePrepaymentView", description = "Whether the copy may be held back until it is paid for.")
    record FeePrepaymentView(
            boolean mayBeRequired,
            @Schema(required = true, maxLength = 300) String citation) {}
}
