package health.roi.disclosure.accounting;

import health.roi.determination.Medium;
import health.roi.disclosure.accounting.AccountingRequestService.Shown;
import health.roi.request.RequestPartsApi.DeadlineView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AccountingRequestApi {

    private static final String CURRENCY = "USD";

    private AccountingRequestApi() {}

    @Schema(name = "AccountingRequestBody", description = "A patient asks who received the health information")
    record AccountingRequestBody(
            @NotNull AskedBy askedBy,

            @NotBlank @Size(max = 200) @Schema(description = "Who asks; letters go to that name")
            String name,

            @Size(max = 400) @Schema(description = "For letters; left out where they are handed over")
            String address,

            @NotNull @Schema(description = "Day 0 of the 60 days; not in the future")
            LocalDate receivedOn,

            @Schema(description = "Left out: as far back as the law reaches, which is six years")
            LocalDate from,

            @Schema(description = "Left out: the day of receipt")
            LocalDate to,

            @NotNull @Schema(description = "In which the patient wants the report")
            Medium medium) {

        AccountingRequest.Asked toDomain() {
            return new AccountingRequest.Asked(
                    askedBy,
                    name.strip(),
                    address == null || address.isBlank() ? null : address.strip(),
                    receivedOn,
                    from,
                    to,
                    medium);
        }
    }

    @Schema(name = "AccountingExtensionBody", description = "45 CFR 164.528(c)(1)(ii)")
    record AccountingExtensionBody(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "Why it takes longer, in plain words: it stands in the letter")
            String reason,

            @NotNull @Schema(description = "The day by which we answer, at most 90 days after receipt")
            LocalDate newDate) {}

    @Schema(name = "AccountingQuoteBody", description = "Reasonable and cost-based, 45 CFR 164.528(c)(2)")
    record AccountingQuoteBody(
            @NotNull
            @Pattern(regexp = "[0-9]{1,5}\\.[0-9]{2}")
            @Schema(description = "In US dollars; 0.00 charges nothing and needs no agreement")
            String amount,

            @NotBlank @Size(max = 1000) @Schema(description = "How it was reckoned, in words that the patient can read")
            String explanation) {

        BigDecimal dollars() {
            return new BigDecimal(amount);
        }
    }

    @Schema(name = "AccountingNarrowingBody", description = "Inside the present period; what is left out stays")
    record AccountingNarrowingBody(LocalDate from, LocalDate to) {}

    @Schema(name = "AccountingQuoteView")
    record AccountingQuoteView(
            @Schema(required = true, maxLength = 10) String amount,
            @Schema(required = true, maxLength = 3) String currency,
            @Schema(required = true, maxLength = 1000) String explanation,
            @Schema(required = true) LocalDate quotedOn,
            @Schema(required = true, maxLength = 200) String quotedBy) {

        static AccountingQuoteView of(AccountingRequest.Quote quote) {
            return quote == null
                    ? null
                    : new AccountingQuoteView(
                            quote.amount().toPlainString(),
                            CURRENCY,
                            quote.explanation(),
                            quote.quotedOn(),
                            quote.quotedBy());
        }
    }

    @Schema(name = "AccountingExtensionView")
    record AccountingExtensionView(
            @Schema(required = true) LocalDate sentOn,
            @Schema(required = true, maxLength = 500) String reason,

            @Schema(required = true, description = "The letter that announced it")
            UUID letterId) {

        static AccountingExtensionView of(AccountingRequest.Extension extension) {
            return extension == null
                    ? null
                    : new AccountingExtensionView(extension.sentOn(), extension.reason(), extension.letterId());
        }
    }

    @Schema(name = "AccountingRequestView")
    record AccountingRequestView(
            UUID id,
            @Schema(required = true) UUID patientId,

            @Schema(required = true, description = "What people quote", maxLength = 11)
            String number,

            @Schema(required = true) AskedBy askedBy,
            @Schema(required = true, maxLength = 200) String name,
            @Schema(maxLength = 400) String address,
            @Schema(required = true) LocalDate receivedOn,
            @Schema(required = true) Medium medium,

            @Schema(required = true, description = "The first day that is accounted for")
            LocalDate from,

            @Schema(required = true, description = "The last day that is accounted for")
            LocalDate to,

            @Schema(required = true) AccountingState state,
            @Schema(required = true) DeadlineView deadline,
            boolean overdue,

            @Schema(nullable = true) AccountingExtensionView extension,

            @Schema(description = "The first in 12 months; false for one that was withdrawn")
            boolean free,

            @Schema(nullable = true, description = "The fee that the patient is told of beforehand")
            AccountingQuoteView quote,

            LocalDate agreedOn,
            LocalDate withdrawnOn,
            Instant fulfilledAt,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy) {

        static AccountingRequestView of(Shown shown) {
            AccountingRequest request = shown.request();
            AccountingRequest.Asked asked = request.asked();
            return new AccountingRequestView(
                    request.id(),
                    request.patientId(),
                    request.number(),
                    asked.by(),
                    asked.name(),
                    asked.address(),
                    asked.receivedOn(),
                    asked.medium(),
                    request.period().from(),
                    request.period().to(),
                    request.state(),
                    DeadlineView.of(request.deadline()),
                    shown.overdue(),
                    AccountingExtensionView.of(request.extension()),
                    shown.free(),
                    AccountingQuoteView.of(request.quote()),
                    request.agreedOn(),
                    request.withdrawnOn(),
                    request.fulfilledAt(),
                    request.createdAt(),
                    request.createdBy());
        }
    }
}
