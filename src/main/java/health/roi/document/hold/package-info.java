/**
 * Legal holds: what must not be deleted, because somebody may ask for it as evidence. A hold covers a patient or one request,
 * known here by their ids alone; whether there is such a one is said by those who hear
 * {@link health.roi.document.hold.LegalHoldPlaced}. May use: audit.
 */
package health.roi.document.hold;
