package health.roi.billing.notification;

import health.roi.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment as its provider told of it.
 *
 * @param invoiceNumber as told; null where it looks like the number of a card
 * @param reference the provider's own, or null
 * @param referenceLeftOut whether a text looked like the number of a card, and was not stored
 * @param unmatched why it was not recorded by itself; null where it was
 * @param invoiceId on which it is recorded, or null
 * @param settledAt when a person said what became of it; null where it was recorded by itself or still waits
 */
record PaymentNotification(
        UUID id,
        UUID endpointId,
        Instant receivedAt,
        String invoiceNumber,
        Money amount,
        String reference,
        boolean referenceLeftOut,
        LocalDate receivedOn,
        Unmatched unmatched,
        UUID invoiceId,
        Instant settledAt,
        String settledBy,
        String settledWhy) {}
