/**
 * Invoices and what happened to them: frozen when they are issued, numbered without a gap, and followed by entries that are
 * never edited. What an invoice is worth now is a function of its entries. May use: billing.
 */
package health.roi.billing.invoice;
