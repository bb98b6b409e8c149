/**
 * A package as the file of a Direct message: an archive of IHE XDM (ITI TF-2: 3.32) with the metadata that XDR and XDM for
 * Direct Messaging asks for at least. Nothing is sent here. Uses nothing else of the delivery.
 */
package health.roi.delivery.direct;
