package health.roi.delivery.direct;

import java.time.Instant;
import java.util.UUID;

/**
 * Who sends what to whom.
 *
 * @param id of the delivery, which makes the message's ids
 * @param sender id of whoever keeps the records
 * @param address the recipient's Direct address
 */
public record XdmMessage(
        UUID id,
        UUID sender,
        String senderName,
        String recipient,
        String address,
        String trackingNumber,
        Instant sentAt) {}
