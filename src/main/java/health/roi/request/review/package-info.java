/**
 * Whether a request may be fulfilled: the determination over what is stored, what stands in the way, and how the review
 * ends.
 *
 * <p>{@link health.roi.request.review.RequestAssessmentService} puts the stored facts before the determination; {@link
 * health.roi.request.review.Guards} names everything that stands in the way, all at once; {@link
 * health.roi.request.review.ReviewService} moves the request; {@link health.roi.request.review.ReevaluationService} hears
 * what changed and stores the statutory deadline that follows, in the same transaction; {@link
 * health.roi.request.review.CalendarJob} asks each day what the day itself changed. May use: the request itself, its
 * holds and its evidence, and what they may.
 */
package health.roi.request.review;
