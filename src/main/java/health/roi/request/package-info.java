/**
 * The release request: intake, match, verification, review, holds, the statutory clock and the history of every change.
 *
 * <p>{@link health.roi.request.Lifecycle} says what may follow what; {@link health.roi.request.Guards} says what stands
 * in the way; {@link health.roi.request.RequestMoveService} is the only place that changes a state, and it writes the
 * history, the audit row and the outbox event in the same transaction. May use: authorization, letter and what they may.
 */
package health.roi.request;
