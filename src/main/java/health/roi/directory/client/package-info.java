/**
 * The clients with which a copy service signs in. The identity provider says who they are; the custodian says here which of
 * them are let in no longer, at once and whatever their tokens still say. May use: directory.
 */
package health.roi.directory.client;
