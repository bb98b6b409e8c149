package health.roi.billing.waiver;

import health.roi.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * That a fee, or a part of it, should not be charged.
 *
 * @param asked US dollars, or null for all that is owed
 * @param granted US dollars; null until it is granted
 */
public record Waiver(
        UUID id,
        UUID invoiceId,
        WaiverState state,
        WaiverReason reason,
        String explanation,
        Money asked,
        Instant askedAt,
        String askedBy,
        Money granted,
        String decisionReason,
        Instant decidedAt,
        String decidedBy,
        long version) {}
