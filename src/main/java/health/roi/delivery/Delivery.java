package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to bring a package to its recipient.
 *
 * @param linkExpiresAt of a secure download, or null
 * @param downloadedAt when the recipient fetched it, or null
 */
public record Delivery(
        UUID id,
        UUID requestId,
        UUID packageId,
        DeliveryMethod method,
        DeliveryState state,
        String recipient,
        String address,
        String carrier,
        String carrierNumber,
        String identityDocument,
        String identityLastDigits,
        Instant linkExpiresAt,
        Instant downloadedAt,
        Instant sentAt,
        String sentBy,
        Instant endedAt,
        FailureReason failureReason,
        String note,
        long version) {}
