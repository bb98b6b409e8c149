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
 *   <li>Every parser works within {@link health.roi.document.work.DocumentLimits} and a {@link
 *       health.roi.document.work.ParseBudget}, in one of few places ({@link health.roi.document.work.ParserPool}), on
 *       files rather than in memory, and what it says about a bad file goes nowhere: it may quote the record.
 *   <li>Where a virus scanner is set up, nothing is taken that it has not seen.
 *   <li>A normalised copy is archival when it is a valid PDF/A-2b: what the service makes itself (TIFF, pictures but for
 *       those in the colours of presses, clinical documents, text) is so by construction; a PDF that arrives is when it
 *       claims to be some PDF/A and veraPDF finds that its copy is. Such a copy has its fonts within, says what its
 *       colours mean, depends on nothing outside, and does nothing; it is not tagged, so it does not claim level A.
 *   <li>Working files are readable by their owner only and are gone when the operation ends.
 * </ul>
 *
 * <p>May use: audit.
 */
package health.roi.document;
