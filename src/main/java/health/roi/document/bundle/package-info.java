/**
 * A zip with a manifest, as it comes from the drive of a field technician: its shape is looked at before it is opened, and
 * no file of it is unpacked further than it may be. What the files are, and for what, others know. May use: work.
 */
package health.roi.document.bundle;
