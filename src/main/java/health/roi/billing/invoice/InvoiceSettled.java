package health.roi.billing.invoice;

import java.util.UUID;

/** Nothing is owed on an invoice any more: it was paid, waived, written off or cancelled. */
public record InvoiceSettled(UUID invoiceId, UUID requestId, InvoiceState state) {}
