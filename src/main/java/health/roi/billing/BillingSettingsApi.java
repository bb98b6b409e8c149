package health.roi.billing;

import health.roi.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class BillingSettingsApi {

    private BillingSettingsApi() {}

    @Schema(name = "BillingSettingsBody", description = "How the custodian charges. Amounts are US dollars.")
    record BillingSettingsBody(
            @NotNull @Schema(description = "Whether it charges fees at all")
            Boolean charges,

            @Pattern(regexp = "[0-9]{1,7}[.][0-9]{2}")
            @Schema(
                    description =
                            "An invoice of this amount or more holds the request until it is settled; left out: never. A"
                                    + " patient's own copy is never held so",
                    maxLength = 10)
            String prepaymentFrom,

            @NotNull @Schema(description = "Whether a copy may go out before its invoice is paid")
            Boolean onAccount,

            @NotNull @Min(0) @Max(180) @Schema(description = "Days after its issue on which an invoice is due")
            Integer dueDays,

            @NotNull @Pattern(regexp = "[A-Z0-9]{1,10}") @Schema(maxLength = 10)
            String numberPrefix) {

        BillingSettings toDomain() {
            return new BillingSettings(
                    charges,
                    prepaymentFrom == null ? null : Money.of(prepaymentFrom),
                    onAccount,
                    dueDays,
                    numberPrefix,
                    0);
        }
    }

    @Schema(name = "BillingSettingsView")
    record BillingSettingsView(
            boolean charges,
            @Schema(nullable = true, maxLength = 10) String prepaymentFrom,
            boolean onAccount,
            @Schema(minimum = "0", maximum = "180") int dueDays,
            @Schema(required = true, maxLength = 10) String numberPrefix) {

        static BillingSettingsView of(BillingSettings settings) {
            return new BillingSettingsView(
                    settings.charges(),
                    settings.prepaymentFrom() == null
                            ? null
                            : settings.prepaymentFrom().toString(),
                    settings.onAccount(),
                    settings.dueDays(),
                    settings.numberPrefix());
        }
    }
}
