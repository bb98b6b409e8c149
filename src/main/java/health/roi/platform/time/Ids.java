package health.roi.platform.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Ids made by the application: UUID version 7 (RFC 9562), so that rows arrive in an index in the order of time.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id, ordered by the clock's milliseconds. */
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
