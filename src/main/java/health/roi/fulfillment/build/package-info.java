/**
 * Builds packages in the background: what was decided is frozen when a package is ordered, written volume by volume, each
 * kept as soon as it is finished, and told upwards when it is done. A build that stops anywhere is taken up again from
 * the first volume that is not kept. Uses nothing of the fulfillment above it.
 */
package health.roi.fulfillment.build;
