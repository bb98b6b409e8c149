package health.roi.platform.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids made by the application: UUID version 7 (RFC 9562), so that rows arrive in an index in the order of time.
 */
public final class Ids {

    private static final long SETBACK_MILLIS = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The milliseconds and, in the lower twelve bits, the counter of the last id. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A new id. Ids that this process makes follow one another also within a millisecond, so that the rows of one
     * transaction keep their order.
     */
    public static UUID next(Clock clock) {
        long now = clock.millis();
        long place = LAST.updateAndGet(last -> follows(last, now) ? last + 1 : (now << 12) | RANDOM.nextInt(0x800));
        long high = ((place >>> 12) << 16) | 0x7000L | (place & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Whether the last id was made now, or (the counter ran over, the clock was set back a little) just after it. */
    private static boolean follows(long last, long now) {
        long ahead = (last >>> 12) - now;
        return ahead >= 0 && ahead < SETBACK_MILLIS;
    }
}
