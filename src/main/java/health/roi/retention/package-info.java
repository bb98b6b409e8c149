/**
 * What must be kept, until when, and the deletion of what need not be kept any longer. A record's document is deleted by the
 * privacy officer alone, one at a time and with a reason; a legal hold, an open request and the law stand in the way
 * ({@link health.roi.retention.DeletionRules}). What was deleted leaves a certificate. Stands above requests and
 * disclosures, because both say what is needed.
 *
 * <p>Rows of what was done (disclosures, histories, the trail, the facts of decisions) go by runs: one person orders one, another
 * confirms it, and the one database role that may delete does it. What is due is one set of words for the report and for the
 * deletion ({@code RetentionSql}), and each row leaves its hash and the law by which it went. Each batch writes a row of the
 * trail in its own transaction; the verifier holds the certificates of the trail's own rows against it, and every batch against
 * who asked and who confirmed.
 *
 * <p>Letters, packages and what was faxed lose their bytes in the same runs; their rows stay, with the hash. The document of a
 * record does not go by a run.
 *
 * <p>Never deleted: the runs and what the trail tells of them, certificates, legal holds, incidents and what rests on them,
 * and the requests' own rows. Patients and records have their own law ({@link health.roi.determination.RecordRetention}).
 *
 * <p>May use: disclosure and what it may.
 */
package health.roi.retention;
