/**
 * Who certifies a custodian's records, with the picture of a signature, and the keys for digital ones. Uses nothing else
 * of the fulfillment.
 */
package health.roi.fulfillment.certifier;
