package health.roi.billing.invoice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which invoices are asked for; null does not limit.
 *
 * @param dueBefore owed, and due before that day
 */
public record InvoiceCriteria(UUID facility, UUID requester, InvoiceState state, LocalDate dueBefore) {}
