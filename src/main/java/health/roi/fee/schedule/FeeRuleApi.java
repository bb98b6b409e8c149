package health.roi.fee.schedule;

import static health.roi.fee.schedule.FeeComponentApi.MOST_PAGES;
import static health.roi.fee.schedule.FeeScheduleApi.AMOUNT;
import static health.roi.fee.schedule.FeeScheduleApi.CODE;
import static health.roi.fee.schedule.FeeScheduleApi.LONGEST_AMOUNT;

import health.roi.fee.schedule.FeeComponentApi.FeeConditionsBody;
import health.roi.platform.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a schedule says besides its components. */
final class FeeRuleApi {

    private FeeRuleApi() {}

    @Schema(name = "FeeCapBody", description = "The most that some components may come to together.")
    record FeeCapBody(
            @NotNull @Pattern(regexp = CODE) @Size(max = 40) @Schema(description = "as in a quote's cappedBy")
            String code,

            @NotNull @Size(max = 120) String description,

            @NotEmpty @Size(max = 20) @Schema(description = "the components that it binds; others are added to it")
            Set<@NotNull FeeKind> binds,

            @Min(0) @Max(MOST_PAGES) @Schema(description = "left out: for every request")
            Integer fromPage,

            @Min(0) @Max(MOST_PAGES) Integer toPage,

            @NotNull @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT)
            String amount,

            @Pattern(regexp = AMOUNT)
            @Size(max = LONGEST_AMOUNT)
            @Schema(description = "what is added to the amount for each page after afterPage")
            String plusPerPage,

            @Min(0) @Max(MOST_PAGES) Integer afterPage,
            @Valid FeeConditionsBody when,
            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        Cap toDomain() {
            return new Cap(
                    code,
                    binds,
                    fromPage == null ? 0 : fromPage,
                    toPage,
                    FeeComponentApi.when(when),
                    Rate.of(amount),
                    plusPerPage == null ? null : Rate.of(plusPerPage),
                    afterPage == null ? 0 : afterPage,
                    description.strip(),
                    citation.strip(),
                    verified);
        }
    }

    @Schema(name = "FeeWaiverBody", description = "What the law makes free.")
    record FeeWaiverBody(
            @NotNull @Pattern(regexp = CODE) @Size(max = 40) @Schema(description = "as in a quote's waivedBecause")
            String code,

            @NotNull @Size(max = 120) String description,
            @Valid FeeConditionsBody when,

            @Pattern(regexp = AMOUNT)
            @Size(max = LONGEST_AMOUNT)
            @Schema(description = "what is still due; left out: nothing")
            String remainder,

            @Min(0) @Max(1000) @Schema(description = "how many copies are free; left out: every one")
            Integer firstCopies,

            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        Waiver toDomain() {
            return new Waiver(
                    code,
                    FeeComponentApi.when(when),
                    Rate.of(remainder == null ? "0" : remainder),
                    firstCopies,
                    description.strip(),
                    citation.strip(),
                    verified);
        }
    }

    @Schema(name = "FixedFeeBody")
    record FixedFeeBody(
            @NotNull @Pattern(regexp = AMOUNT) @Size(max = LONGEST_AMOUNT)
            String amount,

            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        FeeSchedule.Fixed toDomain() {
            return new FeeSchedule.Fixed(Rate.of(amount), citation.strip(), verified);
        }
    }

    @Schema(name = "FeePrepaymentBody", description = "Whether the copy may be held back until it is paid for.")
    record PrepaymentBody(
            @NotNull Boolean allowed,

            @Schema(description = "not in a medical emergency")
            Boolean exceptEmergency,

            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        FeeSchedule.Prepayment toDomain() {
            return new FeeSchedule.Prepayment(
                    allowed, Boolean.TRUE.equals(exceptEmergency), citation.strip(), verified);
        }
    }

    @Schema(name = "FeeIndexRuleBody", description = "The day of each year on which the figures are adjusted.")
    record IndexRuleBody(
            @NotNull @Min(0) @Max(99) Integer month,
            @NotNull @Min(0) @Max(99) Integer day,
            @NotNull @Size(max = 300) String citation,
            @NotNull Boolean verified) {

        FeeSchedule.IndexRule toDomain() {
            return new FeeSchedule.IndexRule(month, day, citation.strip(), verified);
        }
    }
}
