package health.roi.fee.schedule;

import static health.roi.fee.schedule.FeeScheduleApi.AMOUNT;
import static health.roi.fee.schedule.FeeScheduleApi.LONGEST_AMOUNT;
import static health.roi.fee.schedule.FeeScheduleApi.orEmpty;

import health.roi.determination.Basis;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.Price.Tier;
import health.roi.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FeeComponentApi {

    /** More pages than any chart has. */
    static final int MOST_PAGES = 1_000_000;

    private FeeComponentApi() {}

    static When when(FeeConditionsBody conditions) {
        return conditions == null ? When.ALWAYS : conditions.toDomain();
    }

    @Schema(
            name = "FeeComponentBody",
            description = "One thing that is charged, with one price: amount or amounts for the request, tiers by the"
                    + " page, unitAmount for each image, year searched or medium, percent of others. ACTUAL_COST (labor"
                    + " and supplies) and POSTAGE have none of them: they are charged as spent.")
    record FeeComponentBody(
            @NotNull FeeKind kind,

            @NotNull @Size(max = 120) @Schema(description = "as it stands on the line")
            String description,

            @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT) @Schema(description = "once for the request")
            String amount,

            @Size(max = 20)
            @Schema(
                    description =
                            "for PAGES, by the page; for others once for the request, by the number of its pages, where one that begins with page 1 leaves a request without pages free")
            List<@NotNull @Valid FeeTierBody> tiers,

            @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT)
            String unitAmount,

            @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT)
            String percent,

            @Size(max = 20) @Schema(description = "of what the percent is taken, after the caps for TAX")
            Set<@NotNull FeeKind> percentOf,

            @Min(0) @Max(MOST_PAGES) @Schema(description = "for BASE: how many pages it buys")
            Integer includedPages,

            @Schema(description = "a request for images without a page is free of it")
            Boolean notForImagesAlone,

            @Size(max = 3) @Schema(description = "for ACTUAL_COST: only the copies in these media ...")
            Set<@NotNull CopyMedium> forMedia,

            @Schema(description = "for ACTUAL_COST: ... and those with images in any medium")
            Boolean forImages,

            @Valid FeeConditionsBody when,
            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        /** How many prices it gives; more than one is a fault. */
        int prices() {
            long given = Stream.of(amount, tiers, unitAmount, percent)
                    .filter(Objects::nonNull)
                    .count();
            return (int) given + (kind == FeeKind.ACTUAL_COST || kind == FeeKind.POSTAGE ? 1 : 0);
        }

        /** Whether every detail that it gives belongs to its price. */
        boolean detailsFitThePrice() {
            boolean once = price() instanceof Price.Once;
            return (percentOf == null || percent != null)
                    && (once || includedPages == null && notForImagesAlone == null)
                    && (kind == FeeKind.ACTUAL_COST || forMedia == null && forImages == null);
        }

        Component toDomain() {
            return new Component(
                    kind, price(), FeeComponentApi.when(when), description.strip(), citation.strip(), verified);
        }

        private Price price() {
            if (kind == FeeKind.ACTUAL_COST) {
                return new Price.AsSpent(orEmpty(forMedia), Boolean.TRUE.equals(forImages));
            }
            if (kind == FeeKind.POSTAGE) {
                return new Price.Postage();
            }
            if (amount != null) {
                return once(List.of(new Tier(0, null, Rate.of(amount))));
            }
            if (tiers != null) {
                List<Tier> read = tiers.stream().map(FeeTierBody::toDomain).toList();
                return kind == FeeKind.PAGES ? new Price.PerPage(read) : once(read);
            }
            if (unitAmount != null) {
                return new Price.PerUnit(Rate.of(unitAmount));
            }
            return percent == null ? null : new Price.Percent(new BigDecimal(percent), orEmpty(percentOf));
        }

        private Price once(List<Tier> byPages) {
            return new Price.Once(
                    byPages, includedPages == null ? 0 : includedPages, Boolean.TRUE.equals(notForImagesAlone));
        }
    }

    @Schema(name = "FeeTierBody", description = "From one page to another, both included.")
    record FeeTierBody(
            @NotNull @Min(0) @Max(MOST_PAGES) Integer fromPage,

            @Min(0) @Max(MOST_PAGES) @Schema(description = "left out in the last tier, which is open")
            Integer toPage,

            @NotNull @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT)
            String amount) {

        Tier toDomain() {
            return new Tier(fromPage, toPage, Rate.of(amount));
        }
    }

    @Schema(
            name = "FeeConditionsBody",
            description =
                    "To whom and when it applies: all that is given must agree, and what is left out does not limit.")
    record FeeConditionsBody(
            @Size(max = 30) Set<@NotNull RequesterKind> requesters,
            @Size(max = 30) Set<@NotNull RequesterKind> exceptRequesters,
            @Size(max = 30) Set<@NotNull Basis> bases,
            @Size(max = 30) Set<@NotNull Basis> exceptBases,
            @Size(max = 30) Set<@NotNull Purpose> purposes,
            @Size(max = 3) Set<@NotNull CopyMedium> media) {

        When toDomain() {
            return new When(
                    orEmpty(requesters),
                    orEmpty(exceptRequesters),
                    orEmpty(bases),
                    orEmpty(exceptBases),
                    orEmpty(purposes),
                    orEmpty(media));
        }
    }
}
