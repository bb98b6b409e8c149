/**
 * What a requester lets itself be charged without being asked, and its word where a charge is more: the request waits for it.
 * A patient's own copy and care never wait. May use: billing, billing.invoice.
 */
package health.roi.billing.approval;
