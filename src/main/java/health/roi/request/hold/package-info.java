/**
 * Holds: what a request waits for, who must act, and how it ends.
 *
 * <p>A request has none or many; an open one keeps it from approval and delivery unless its reason says otherwise. The
 * statutory clock does not stop for a hold. No hold is without an exit: closing the request ends all of them, in the same
 * transaction and before the closing itself in the history, and {@link health.roi.request.hold.OrphanedHoldsJob} proves it
 * each day. {@link health.roi.request.hold.HoldResolved} tells the features above that one ended. May use: the request
 * itself and what it may; neither evidence nor review.
 */
package health.roi.request.hold;
