package health.roi.fee;

import health.roi.determination.Basis;
import health.roi.determination.FacilityKind;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.QuoteFacts.MethodFault;
import health.roi.fee.schedule.CopyMedium;
import health.roi.platform.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a copy is priced by, as the contract of the quote names it. */
final class FeeFactsApi {

    /** US dollars to the cent, not negative. */
    private static final String AMOUNT = "[0-9]{1,7}([.][0-9]{1,2})?";

    private static final int MOST_PAGES = 500_000;
    private static final int MOST_IMAGES = 100_000;
    private static final int MOST_YEARS = 150;
    private static final int MOST_OTHERS = 1_000;

    private FeeFactsApi() {}

    private static boolean is(Boolean given) {
        return Boolean.TRUE.equals(given);
    }

    private static int count(Integer given) {
        return given == null ? 0 : given;
    }

    private static Money money(String given) {
        return given == null ? null : Money.of(given);
    }

    @AccessMethodFits
    @Schema(
            name = "FeeQuoteBody",
            description = "Amounts are US dollars, as decimal strings. A quantity that is left out is 0.")
    record FeeQuoteBody(
            @NotNull @Schema(description = "the day whose schedule holds")
            LocalDate asOf,

            @NotNull @Valid FeeFacilityBody facility,
            @NotNull @Valid FeeRequesterBody requester,
            @NotNull Basis basis,

            @NotNull
            @Schema(
                    description =
                            "DISABILITY is a first claim, DISABILITY_APPEAL an appeal against a denied disability or other public benefit; a patient with TREATMENT wants the copy for care that is going on")
            Purpose purpose,

            @NotNull @Schema(description = "by which pages are priced; FILM is copied from microfilm or microfiche")
            CopyMedium medium,

            @Min(0) @Max(MOST_PAGES) Integer pages,

            @Min(0) @Max(MOST_IMAGES) @Schema(description = "x-ray, MRI, CT and the like, counted apart from pages")
            Integer images,

            @Schema(description = "left out: true") Boolean recordsFound,
            Boolean certified,
            Boolean notarized,
            Boolean rush,

            @Schema(description = "a medical emergency, which can except from payment beforehand")
            Boolean emergency,

            @Pattern(regexp = AMOUNT) @Size(max = 10) String postage,
            @Min(0) @Max(MOST_YEARS) Integer yearsSearched,

            @Min(0) @Max(MOST_OTHERS) @Schema(description = "discs, drives and the like")
            Integer mediaUnits,

            @Min(0) @Max(MOST_OTHERS) @Schema(description = "copies of the same record that the requester had before")
            Integer earlierCopies,

            @Schema(
                    description =
                            "for PATIENT_ACCESS only: FLAT is for ELECTRONIC, ACTUAL needs actualCost. Left out: ACTUAL where costs are given, else FLAT for ELECTRONIC")
            AccessMethod accessMethod,

            @Valid ActualCostBody actualCost) {

        QuoteFacts toDomain() {
            return new QuoteFacts(
                    asOf,
                    facility.state(),
                    facility.kind(),
                    requester.kind(),
                    basis,
                    purpose,
                    medium,
                    new QuoteFacts.Quantities(
                            count(pages), count(images), count(yearsSearched), count(mediaUnits), count(earlierCopies)),
                    new QuoteFacts.Extras(is(certified), is(notarized), is(rush), is(emergency)),
                    recordsFound == null || recordsFound,
                    money(postage),
                    accessMethod,
                    actualCost == null ? null : actualCost.toDomain());
        }
    }

    @Schema(name = "FeeFacilityBody")
    record FeeFacilityBody(
            @NotBlank @Pattern(regexp = "\\s*[A-Za-z]{2}\\s*") @Size(max = 20)
            String state,

            @NotNull FacilityKind kind) {}

    @Schema(name = "FeeRequesterBody")
    record FeeRequesterBody(@NotNull RequesterKind kind) {}

    @Schema(name = "ActualCostBody", description = "What the copy cost.")
    record ActualCostBody(
            @Pattern(regexp = AMOUNT) @Size(max = 10) String labor,
            @Pattern(regexp = AMOUNT) @Size(max = 10) String supplies,
            @Pattern(regexp = AMOUNT) @Size(max = 10) String postage) {

        ActualCost toDomain() {
            return new ActualCost(money(labor), money(supplies), money(postage));
        }

        boolean isGiven() {
            return labor != null || supplies != null;
        }
    }

    /** The access method can be used for that copy. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = AccessMethodFits.Check.class)
    @interface AccessMethodFits {

        String message() default "does not fit";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Says it at the fields that do not go together. */
        class Check implements ConstraintValidator<AccessMethodFits, FeeQuoteBody> {

            @Override
            public boolean isValid(FeeQuoteBody body, ConstraintValidatorContext context) {
                boolean given = body.actualCost() != null && body.actualCost().isGiven();
                MethodFault fault = MethodFault.of(body.basis(), body.medium(), body.accessMethod(), given);
                if (fault == null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                say(context, "accessMethod");
                if (fault == MethodFault.COST_NOT_GIVEN) {
                    say(context, "actualCost");
                }
                return false;
            }

            private static void say(ConstraintValidatorContext context, String field) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
        }
    }
}
