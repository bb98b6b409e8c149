/**
 * The package goes out: by mail, at the counter, as a secure download, by fax, as a Direct message or on an encrypted disc;
 * and whether it arrived. Each row is one attempt. A delivery, the first or a later one, asks the determination again in its
 * own transaction, and writes the disclosure, the history, the audit row and the outbox event with it; the statutory clock
 * does not begin anew. What has not left the house yet is asked about once more when it does: a download, a packet of a fax,
 * a Direct message. May use: fulfillment and what it may; faxes and Direct messages stand by themselves below it.
 */
package health.roi.delivery;
