/**
 * What every reader and writer of documents stands on: working files that are gone when the work ends, limits, budgets,
 * refusals and hashes, and the few places in which documents are read. Uses nothing else of the documents.
 */
package health.roi.document.work;
