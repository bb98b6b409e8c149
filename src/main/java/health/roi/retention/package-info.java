/**
 * What must be kept, until when, and the deletion of what need not be kept any longer. A record's document is deleted by the
 * privacy officer alone, one at a time and with a reason; a legal hold, an open request and the law stand in the way
 * ({@link health.roi.retention.DeletionRules}). What was deleted leaves a certificate. Stands above requests and
 * disclosures, because both say what is needed.
 *
 * <p>Rows of what was done (disclosures, histories) go by runs: one person orders one, another confirms it, and the one database
 * role that may delete does it. What is due is one set of words for the report and for the deletion ({@code RetentionSql}), and
 * each row leaves its hash and the law by which it went. The trail is not deleted by a run.
 *
 * <p>May use: disclosure and what it may.
 */
package health.roi.retention;
