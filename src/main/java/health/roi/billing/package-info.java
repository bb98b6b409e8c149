/**
 * What a copy is charged: estimates told before the work, invoices that are frozen when the pages are counted, and a ledger
 * of what happened since, in which nothing is ever edited. A payment is recorded here and never processed: there is no
 * card data anywhere.
 *
 * <p>A custodian that has not said that it charges fees charges none. Every price is a quote of {@code fee}, by the same
 * function; a discount is a waiver that somebody asked for and somebody else decided. An unpaid fee may keep a copy in the
 * house, and never stops the statutory clock.
 *
 * <p>May use: request, fee and what they may.
 */
package health.roi.billing;
