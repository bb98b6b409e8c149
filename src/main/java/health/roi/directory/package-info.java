/**
 * Custodians (tenants), their facilities, the requesters they know and the copy services that work for them. May use:
 * audit, determination.
 */
package health.roi.directory;
