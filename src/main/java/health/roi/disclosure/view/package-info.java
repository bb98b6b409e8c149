/**
 * A patient sees who has seen and received the record, without an administrator's key: the front desk verifies identity and
 * makes a link with a one-time code; link and code open the view without a token. People are named by role: the trail knows
 * them by the id of their token alone. May use: disclosure.accounting and what it may.
 */
package health.roi.disclosure.view;
