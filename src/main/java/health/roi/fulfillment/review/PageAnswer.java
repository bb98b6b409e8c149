package health.roi.fulfillment.review;

import java.time.Instant;

/** What somebody answered for flagged pages. */
public record PageAnswer(FindingAnswer answer, String note, Instant answeredAt, String answeredBy) {}
