/**
 * Sets the pages that are written for one package: cover letter, contents, certification, notices, inventory, and the title
 * pages of volumes. Uses nothing else of the fulfillment.
 */
package health.roi.fulfillment.pages;
