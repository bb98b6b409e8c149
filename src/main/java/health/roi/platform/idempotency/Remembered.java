package health.roi.platform.idempotency;

/** What was answered the first time. */
record Remembered(String fingerprint, int status, String etag, String location, String body) {}
