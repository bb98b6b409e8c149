package health.roi.copyjob.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a client has seen.
 *
 * @param copyService whose work it is
 * @param since changes of this transaction or later are to be told; -1 while the whole list is being read
 * @param horizon where the reading that began with the first page goes on afterwards
 * @param after the job after which the reading goes on, or null at its beginning
 * @param givenAt when it was given out
 */
record ChangeToken(UUID copyService, long since, long horizon, UUID after, Instant givenAt) {

    /**
     * Numbers of transactions begin anew in a database that was restored elsewhere; within this time they do not come to
     * where they were.
     */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final long WHOLE = -1;

    /** The beginning: the whole list. */
    static ChangeToken start(UUID copyService, long horizon, Instant now) {
        return new ChangeToken(copyService, WHOLE, horizon, null, now);
    }

    static ChangeToken of(List<String> parts) {
        return new ChangeToken(
                UUID.fromString(parts.get(0)),
                Long.parseLong(parts.get(1)),
                Long.parseLong(parts.get(2)),
                parts.get(3).isEmpty() ? null : UUID.fromString(parts.get(3)),
                Instant.parse(parts.get(4)));
    }

    List<String> parts() {
        return List.of(
                copyService.toString(),
                Long.toString(since),
                Long.toString(horizon),
                after == null ? "" : after.toString(),
                givenAt.toString());
    }

    boolean isWhole() {
        return since == WHOLE;
    }

    /** Whether it can be read on from here, for this service, in the database as it is. */
    boolean holds(UUID service, long now, Instant at) {
        return copyService.equals(service)
                && horizon <= now
                && givenAt.plus(GOOD_FOR).isAfter(at);
    }

    /** For a reading that begins now, from where the one before ended. */
    ChangeToken begun(long now) {
        return after == null && !isWhole() ? new ChangeToken(copyService, since, now, null, givenAt) : this;
    }

    /** The next page of the same reading. */
    ChangeToken page(UUID last, Instant now) {
        return new ChangeToken(copyService, since, horizon, last, now);
    }

    /** All was read: next time the changes since it began. */
    ChangeToken done(Instant now) {
        return new ChangeToken(copyService, horizon, horizon, null, now);
    }
}
