/**
 * The bytes of medical records: what arrives is recognised, checked, counted and turned into one plain kind of PDF;
 * what leaves is assembled from those into one package.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A file is what its bytes say it is; names and claimed media types are not looked at.
 *   <li>A document is taken whole or refused ({@link health.roi.document.work.DocumentRefused}); pages are never lost
 *       silently, because a release that lacks a page is wrong without anybody noticing.
 *   <li>A normalised copy holds pages and what they show. Scripts, actions, attached files, form fields and
 *       encryption do not get into it: pages are copied by a list of what is allowed, not by a list of what is not.
 *   <li>Every parser works within {@link health.roi.document.work.DocumentLimits}, on files rather than in memory, and what
 *       it says about a bad file goes nowhere: it may quote the record.
 *   <li>Working files are readable by their owner only and are gone when the operation ends.
 * </ul>
 *
 * <p>May use: audit.
 */
package health.roi.document;
