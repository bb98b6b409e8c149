/**
 * Recognises what arrives by its bytes, reads it within limits, and writes the plain PDF that is read and released. May
 * use: finding, pdf, work.
 */
package health.roi.document.intake;
