/**
 * The second pair of eyes and the release package: a quality check by somebody other than the preparer, and one PDF
 * with cover, authorization, notices, inventory and the records, every page stamped. May use: copyjob, billing,
 * disclosure and what they may.
 */
package health.roi.fulfillment;
