package health.roi.billing.notification;

import health.roi.billing.notification.PaymentEndpointService.Made;
import health.roi.platform.money.Money;
import health.roi.platform.time.Days;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class NotificationApi {

    private static final String MORE_THAN_ZERO = "(?!0+[.]00$)[0-9]{1,7}[.][0-9]{2}";

    private NotificationApi() {}

    @Schema(name = "PaymentEndpointBody", description = "Where a payment provider tells of payments.")
    record PaymentEndpointBody(
            @NotBlank @Size(max = 100) @Schema(description = "Whose it is")
            String name) {}

    @Schema(name = "PaymentEndpointView")
    record PaymentEndpointView(
            UUID id,
            @Schema(required = true, maxLength = 100) String name,

            @Schema(description = "Where the provider sends to", required = true, maxLength = 100)
            String path,

            @Schema(required = true) Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy,
            Instant revokedAt,
            @Schema(nullable = true, maxLength = 200) String revokedBy) {

        static PaymentEndpointView of(PaymentEndpoint e) {
            return new PaymentEndpointView(
                    e.id(),
                    e.name(),
                    "/v1/payment-notifications/" + e.id(),
                    e.createdAt(),
                    e.createdBy(),
                    e.revokedAt(),
                    e.revokedBy());
        }
    }

    @Schema(name = "MadePaymentEndpointView")
    record MadePaymentEndpointView(
            @Schema(required = true) PaymentEndpointView endpoint,

            @Schema(
                    description = "With which the provider signs, as Standard Webhooks has it; it is not told again",
                    required = true,
                    maxLength = 60)
            String secret) {

        static MadePaymentEndpointView of(Made made) {
            return new MadePaymentEndpointView(PaymentEndpointView.of(made.endpoint()), made.secret());
        }
    }

    @Schema(name = "PaymentNotificationBody", description = "A payment, as the provider tells of it. No card number.")
    record PaymentNotificationBody(
            @NotBlank @Size(max = 40) String invoiceNumber,

            @NotNull @Pattern(regexp = MORE_THAN_ZERO) @Schema(description = "US dollars", maxLength = 10)
            String amount,

            @Size(max = 60) @Schema(description = "The provider's own")
            String reference,

            @NotNull @Schema(description = "The day on which it was received")
            LocalDate receivedOn) {

        Money money() {
            return Money.of(amount);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isReceivedOnAUsualDay() {
            return receivedOn == null || Days.isUsual(receivedOn);
        }
    }

    /** What became of it. */
    enum ReceiptState {
        /** It is on the invoice. */
        RECORDED,
        /** A person looks at it. */
        UNMATCHED
    }

    @Schema(name = "PaymentReceiptView", description = "Sent again with the same webhook-id, it is answered the same.")
    record PaymentReceiptView(
            UUID id,
            @Schema(required = true) ReceiptState state,

            @Schema(description = "Why it is unmatched", nullable = true)
            Unmatched unmatched,

            @Schema(description = "A text looked like the number of a card, and was not stored")
            boolean referenceLeftOut) {

        static PaymentReceiptView of(PaymentNotification n) {
            return new PaymentReceiptView(
                    n.id(),
                    n.unmatched() == null ? ReceiptState.RECORDED : ReceiptState.UNMATCHED,
                    n.unmatched(),
                    n.referenceLeftOut());
        }
    }

    @Schema(name = "SettledPaymentBody", description = "What became of a payment that matched no invoice by itself.")
    record SettledPaymentBody(
            @Schema(description = "On which it is recorded; left out: on none, and why says what it was")
            UUID invoiceId,

            @NotBlank @Size(max = 500) String why) {}

    @Schema(name = "PaymentNotificationView")
    record PaymentNotificationView(
            UUID id,
            @Schema(required = true) UUID endpointId,
            @Schema(required = true) Instant receivedAt,
            @Schema(nullable = true, maxLength = 40) String invoiceNumber,
            @Schema(required = true, maxLength = 20) String amount,
            @Schema(nullable = true, maxLength = 60) String reference,

            @Schema(description = "A text looked like the number of a card, and was not stored")
            boolean referenceLeftOut,

            @Schema(required = true) LocalDate receivedOn,
            @Schema(nullable = true) Unmatched unmatched,
            UUID invoiceId,
            Instant settledAt,
            @Schema(nullable = true, maxLength = 200) String settledBy,
            @Schema(nullable = true, maxLength = 500) String settledWhy) {

        static PaymentNotificationView of(PaymentNotification n) {
            return new PaymentNotificationView(
                    n.id(),
                    n.endpointId(),
                    n.receivedAt(),
                    n.invoiceNumber(),
                    n.amount().toString(),
                    n.reference(),
                    n.referenceLeftOut(),
                    n.receivedOn(),
                    n.unmatched(),
                    n.invoiceId(),
                    n.settledAt(),
                    n.settledBy(),
                    n.settledWhy());
        }
    }
}
