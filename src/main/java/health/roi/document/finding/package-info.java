/**
 * What a page says about whose it is: record numbers and birth dates in its text, and which of them are not the
 * patient's. Functions only; what they find is PHI and goes nowhere but to the table of the document and to a reviewer.
 * Uses nothing else of the documents.
 */
package health.roi.document.finding;
