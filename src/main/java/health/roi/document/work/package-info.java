/**
 * What every reader and writer of documents stands on: working files that are gone when the work ends, limits, refusals
 * and hashes. Uses nothing else of the documents.
 */
package health.roi.document.work;
