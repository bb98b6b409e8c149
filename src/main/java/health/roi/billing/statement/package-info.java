/**
 * What was charged and paid, seen together: a requester's statement, the age of what is owed, a copy service's settlement. It
 * reads what invoices and their entries say, and writes nothing. May use: billing, billing.invoice.
 */
package health.roi.billing.statement;
