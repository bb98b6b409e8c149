package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import java.util.UUID;

/**
 * A requester of the directory is charged for a copy that may wait for its word: an invoice was issued, or raised.
 *
 * @param amount the whole charge, as corrected until now
 */
public record InvoiceCharged(UUID invoiceId, UUID requestId, UUID requesterId, String number, Money amount) {}
