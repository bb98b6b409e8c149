/**
 * Reads PDFs without losing a page unnoticed, writes them page by page, and sets XHTML as PDF/A. May use: work.
 */
package health.roi.document.pdf;
