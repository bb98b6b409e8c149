/**
 * What a payment provider tells of payments, by Standard Webhooks: signed, repeatable, and without a token. A payment that fits
 * an invoice is recorded on it; any other is kept until a person says what it is. Nothing that looks like the number of a card
 * is ever stored. May use: billing, billing.invoice.
 */
package health.roi.billing.notification;
