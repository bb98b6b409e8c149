package health.roi.billing;

import health.roi.fee.AccessMethod;
import health.roi.fee.ActualCost;
import health.roi.fee.QuoteFacts;
import health.roi.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told about a copy, on the wire; everything else is the stored request's. */
public final class CopyOrderApi {

    private static final String AMOUNT = "[0-9]{1,7}[.][0-9]{2}";

    private CopyOrderApi() {}

    @Schema(
            name = "CopyOrderBody",
            description = "What is told about the copy; the rest is taken from the request. Amounts are US dollars.")
    public record CopyOrderBody(
            @Min(0) @Max(100_000) @Schema(description = "x-ray, MRI, CT and the like, counted apart from pages")
            Integer images,

            @Min(0) @Max(150) Integer yearsSearched,

            @Min(0) @Max(1_000) @Schema(description = "discs, drives and the like")
            Integer mediaUnits,

            @Min(0) @Max(1_000) @Schema(description = "copies of the same record that the requester had before")
            Integer earlierCopies,

            @Schema(description = "copied from microfilm or microfiche")
            Boolean film,

            Boolean certified,
            Boolean notarized,
            Boolean rush,

            @Pattern(regexp = AMOUNT) @Schema(maxLength = 10)
            String postage,

            @Schema(
                    description =
                            "For a patient's own copy; left out: ACTUAL where costs are given, else FLAT if electronic")
            AccessMethod accessMethod,

            @Pattern(regexp = AMOUNT) @Schema(description = "Labor of copying, as spent", maxLength = 10)
            String actualLabor,

            @Pattern(regexp = AMOUNT) @Schema(description = "Supplies, as spent", maxLength = 10)
            String actualSupplies,

            @Pattern(regexp = AMOUNT) @Schema(description = "Postage of a patient's own copy, as spent", maxLength = 10)
            String actualPostage) {

        /** @param emergency of the request */
        public CopyOrder toDomain(Integer pages, boolean emergency) {
            return new CopyOrder(
                    pages,
                    count(images),
                    count(yearsSearched),
                    count(mediaUnits),
                    count(earlierCopies),
                    is(film),
                    new QuoteFacts.Extras(is(certified), is(notarized), is(rush), emergency),
                    money(postage),
                    accessMethod,
                    new ActualCost(money(actualLabor), money(actualSupplies), money(actualPostage)));
        }
    }

    private static int count(Integer given) {
        return given == null ? 0 : given;
    }

    private static boolean is(Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    private static Money money(String given) {
        return given == null ? null : Money.of(given);
    }
}
