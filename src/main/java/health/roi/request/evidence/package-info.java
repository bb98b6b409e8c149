/**
 * What a request rests on: the matched patient, the attached authorization, legal process, a representative, a research
 * waiver, verifications, the call log and the papers that came with it.
 *
 * <p>A match takes two identifiers that agree with the chart, {@link health.roi.request.evidence.IdentifierMatch}; an
 * authorization is the matched patient's; a verification speaks only of the requester or the authorization that the
 * request had when it was recorded. Evidence is added and never replaced. Where it changes what is known about the
 * request, it fires {@link health.roi.request.RequestFactsChanged}. May use: the request itself and what it may; neither
 * holds nor review.
 */
package health.roi.request.evidence;
