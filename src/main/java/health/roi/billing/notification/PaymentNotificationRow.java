package health.roi.billing.notification;

import health.roi.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was told is not updatable, here and by grant. */
@Entity
@Table(name = "payment_notification")
class PaymentNotificationRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    UUID endpointId;

    @Column(updatable = false)
    String webhookId;

    @Column(updatable = false)
    Instant receivedAt;

    @Column(updatable = false)
    String invoiceNumber;

    @Column(updatable = false)
    BigDecimal amount;

    @Column(updatable = false)
    String reference;

    @Column(updatable = false)
    boolean referenceLeftOut;

    @Column(updatable = false)
    LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Unmatched unmatched;

    UUID invoiceId;
    Instant settledAt;
    String settledBy;
    String settledWhy;

    PaymentNotification toDomain() {
        return new PaymentNotification(
                id,
                endpointId,
                receivedAt,
                invoiceNumber,
                new Money(amount),
                reference,
                referenceLeftOut,
                receivedOn,
                unmatched,
                invoiceId,
                settledAt,
                settledBy,
                settledWhy);
    }
}
