package health.roi.request.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that came with the request.
 *
 * @param documentId its stored bytes, or null until they are uploaded
 */
public record RequestDocument(
        UUID id, Kind kind, String title, UUID documentId, Instant createdAt, String createdBy, long version) {

    /** What the paper is. */
    public enum Kind {
        REQUEST_LETTER,
        IDENTITY,
        SUBPOENA,
        CORRESPONDENCE,
        OTHER
    }
}
