package health.roi.fulfillment.review;

import java.time.Instant;

/** What somebody answered for flagged pages. */
record PageAnswer(FindingAnswer answer, String note, Instant answeredAt, String answeredBy) {}
