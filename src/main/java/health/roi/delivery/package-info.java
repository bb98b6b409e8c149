/**
 * The package goes out: by mail, at the counter, or as a secure download; and whether it arrived. A delivery asks the
 * determination again in its own transaction, and writes the disclosure, the history, the audit row and the outbox event
 * with it. May use: fulfillment and what it may.
 */
package health.roi.delivery;
