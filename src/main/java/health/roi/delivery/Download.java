package health.roi.delivery;

import java.time.Instant;
import java.util.List;

/** What a link opens. */
record Download(List<Volume> volumes, Instant expiresAt) {

    /** @param fetchesLeft how often it may still be fetched */
    record Volume(int number, int pages, long bytes, String sha256, int fetchesLeft) {}
}
