package health.roi.billing.approval;

import health.roi.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * The requester's word that it pays a charge above its limit.
 *
 * @param amount US dollars; a charge that rises above it asks again
 * @param approvedBy who gave the word
 */
record FeeApproval(
        UUID id,
        UUID invoiceId,
        Money amount,
        ApprovedHow how,
        String approvedBy,
        Instant recordedAt,
        String recordedBy) {}
