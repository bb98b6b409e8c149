/**
 * What must be kept, until when, and the deletion of what need not be kept any longer. A record's document is deleted by the
 * privacy officer alone, one at a time and with a reason; a legal hold, an open request and the law stand in the way
 * ({@link health.roi.retention.DeletionRules}). What was deleted leaves a certificate. Stands above requests and
 * disclosures, because both say what is needed. May use: disclosure and what it may.
 */
package health.roi.retention;
