/** Asks a virus scanner about the bytes that arrived. Uses nothing else of the documents. */
package health.roi.document.scan;
