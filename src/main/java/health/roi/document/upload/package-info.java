/**
 * Uploads that survive a bad line: the tus protocol, version 1.0.0, with its extensions creation, checksum, expiration and
 * termination. What arrived stays, encrypted, until it is attached to a record, a copy job's item or a paper, or until a
 * week is over; nothing of it is looked at before. May use: vault, work.
 */
package health.roi.document.upload;
