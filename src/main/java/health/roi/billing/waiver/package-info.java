/**
 * Waivers of a fee: somebody asks for one and says why, and somebody else decides. May use: billing, billing.invoice.
 */
package health.roi.billing.waiver;
