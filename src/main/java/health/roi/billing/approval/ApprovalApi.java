package health.roi.billing.approval;

import health.roi.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ApprovalApi {

    private ApprovalApi() {}

    @Schema(name = "FeeLimitBody", description = "Up to what a requester is charged without being asked.")
    record FeeLimitBody(
            @Pattern(regexp = "[0-9]{1,7}[.][0-9]{2}")
            @Schema(
                    description = "US dollars, of one invoice; left out: the requester need not be asked",
                    maxLength = 10)
            String amount) {

        Money toDomain() {
            return amount == null ? null : Money.of(amount);
        }
    }

    @Schema(name = "FeeLimitView")
    record FeeLimitView(
            @Schema(required = true) UUID requesterId,
            @Schema(nullable = true, maxLength = 20) String amount) {

        static FeeLimitView of(FeeLimit limit) {
            return new FeeLimitView(
                    limit.requesterId(),
                    limit.amount() == null ? null : limit.amount().toString());
        }
    }

    @Schema(name = "FeeApprovalBody", description = "The requester agreed to a charge above its limit.")
    record FeeApprovalBody(
            @NotNull ApprovedHow how,

            @NotBlank @Size(max = 200) @Schema(description = "Who gave the word")
            String who) {}

    @Schema(name = "FeeApprovalView")
    record FeeApprovalView(
            UUID id,
            @Schema(required = true) UUID invoiceId,

            @Schema(
                    description = "US dollars; a charge that rises above it asks again",
                    required = true,
                    maxLength = 20)
            String amount,

            @Schema(required = true) ApprovedHow how,
            @Schema(required = true, maxLength = 200) String who,
            @Schema(required = true) Instant recordedAt,
            @Schema(required = true, maxLength = 200) String recordedBy) {

        static FeeApprovalView of(FeeApproval a) {
            return new FeeApprovalView(
                    a.id(),
                    a.invoiceId(),
                    a.amount().toString(),
                    a.how(),
                    a.approvedBy(),
                    a.recordedAt(),
                    a.recordedBy());
        }
    }
}
