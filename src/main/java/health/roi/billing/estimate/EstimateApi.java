package health.roi.billing.estimate;

import health.roi.billing.CopyOrderApi.CopyOrderBody;
import health.roi.billing.invoice.InvoiceApi.InvoiceLineView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class EstimateApi {

    private EstimateApi() {}

    @Schema(name = "EstimateBody", description = "What the requester was told, before the work.")
    record EstimateBody(
            @Min(0) @Max(500_000) @Schema(description = "Left out: the pages of the documents that are here already")
            Integer pages,

            @NotNull @Valid CopyOrderBody copy,
            @NotNull Told toldHow,
            @NotBlank @Size(max = 200) String toldTo) {}

    @Schema(name = "EstimateView", description = "Amounts are US dollars, as decimal strings.")
    record EstimateView(
            UUID id,
            @Schema(required = true, maxLength = 3) String currency,
            @Schema(required = true, maxLength = 20) String total,
            @Schema(minimum = "0", maximum = "1000000") int pages,
            @Schema(maxItems = 200) List<InvoiceLineView> lines,
            @Schema(required = true, maxLength = 40) String scheduleId,
            @Schema(required = true) Told toldHow,
            @Schema(required = true, maxLength = 200) String toldTo,
            Instant toldAt,
            @Schema(required = true, maxLength = 200) String toldBy) {

        static EstimateView of(Estimate e) {
            return new EstimateView(
                    e.id(),
                    e.quote().currency(),
                    e.quote().total().toString(),
                    e.pages(),
                    e.quote().lines().stream().map(InvoiceLineView::of).toList(),
                    e.quote().schedule().id(),
                    e.toldHow(),
                    e.toldTo(),
                    e.toldAt(),
                    e.toldBy());
        }
    }
}
