/**
 * Puts parts together into stamped volumes, without what is withheld of them, and signs them. May use: pdf, work.
 */
package health.roi.document.assembly;
