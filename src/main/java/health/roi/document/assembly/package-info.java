/**
 * Puts parts together into one stamped package. May use: pdf, work.
 */
package health.roi.document.assembly;
