package health.roi.request.review;

/** What the law says of a request was asked anew; fired inside the transaction, for what rests on the answer. */
public record RequestReevaluated(Assessment assessment) {}
