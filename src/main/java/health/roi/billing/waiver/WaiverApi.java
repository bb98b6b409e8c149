package health.roi.billing.waiver;

import health.roi.platform.http.Versions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class WaiverApi {

    private static final String MORE_THAN_ZERO = "(?!0+[.]00$)[0-9]{1,7}[.][0-9]{2}";

    private WaiverApi() {}

    @Schema(name = "WaiverBody", description = "Asks that a fee, or a part of it, is not charged.")
    record WaiverBody(
            @NotNull WaiverReason reason,
            @NotBlank @Size(max = 500) String explanation,

            @Pattern(regexp = MORE_THAN_ZERO)
            @Schema(description = "US dollars; left out: all that is owed", maxLength = 10)
            String amount) {}

    @Schema(name = "WaiverDecisionBody")
    record WaiverDecisionBody(
            @NotNull Boolean grant,

            @Pattern(regexp = MORE_THAN_ZERO)
            @Schema(description = "US dollars, where less is granted than was asked for", maxLength = 10)
            String amount,

            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "WaiverView")
    record WaiverView(
            UUID id,
            UUID invoiceId,
            @Schema(required = true) WaiverState state,
            @Schema(required = true) WaiverReason reason,
            @Schema(required = true, maxLength = 500) String explanation,
            @Schema(nullable = true, maxLength = 20) String asked,
            Instant askedAt,
            @Schema(required = true, maxLength = 200) String askedBy,
            @Schema(nullable = true, maxLength = 20) String granted,
            @Schema(nullable = true, maxLength = 500) String decisionReason,
            Instant decidedAt,
            @Schema(nullable = true, maxLength = 200) String decidedBy,

            @Schema(description = "For If-Match", required = true, maxLength = 30)
            String etag) {

        static WaiverView of(Waiver w) {
            return new WaiverView(
                    w.id(),
                    w.invoiceId(),
                    w.state(),
                    w.reason(),
                    w.explanation(),
                    w.asked() == null ? null : w.asked().toString(),
                    w.askedAt(),
                    w.askedBy(),
                    w.granted() == null ? null : w.granted().toString(),
                    w.decisionReason(),
                    w.decidedAt(),
                    w.decidedBy(),
                    Versions.tag(w.version()));
        }
    }
}
