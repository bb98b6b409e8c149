package health.roi.request.evidence;

import java.time.Instant;
import java.util.UUID;

/** A line of the call log. */
public record Note(UUID id, Kind kind, String text, Instant writtenAt, String writtenBy) {

    /** What it tells of. */
    public enum Kind {
        CALL_IN,
        CALL_OUT,
        EMAIL,
        NOTE
    }
}
