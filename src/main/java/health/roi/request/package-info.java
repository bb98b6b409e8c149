/**
 * The release request itself: intake, the lifecycle, the worklist, and the history of every change.
 *
 * <p>{@link health.roi.request.Lifecycle} says what may follow what; {@link health.roi.request.RequestMoveService} is the
 * only place that changes a state, {@link health.roi.request.RequestChangeService} the door for every other change from
 * outside this package; both end in {@link health.roi.request.RequestHistoryService}, which writes the history, the audit
 * row and the outbox event in the same transaction.
 *
 * <p>What else belongs to a request stands in packages of its own: {@code hold}, {@code evidence}, above both {@code
 * review}, and above that {@code letter}, {@code denial} and {@code extension}. This package knows none of them. What it shows of theirs they hand up through {@link
 * health.roi.request.HoldsOfRequest}, {@link health.roi.request.VerificationsOfRequest}, {@link
 * health.roi.request.MatchOfRequest} and {@link health.roi.request.DeniedRecords}; what they need to hear of it says with {@link health.roi.request.RequestMoved} and
 * {@link health.roi.request.RequestFactsChanged}. May use: authorization, letter and what they may.
 */
package health.roi.request;
