package health.roi.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    private static List<UUID> ids(Instant at, int count) {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        return IntStream.range(0, count).mapToObj(i -> Ids.next(clock)).toList();
    }

    @Test
    void followOneAnotherWithinAMillisecond() {
        List<UUID> ids = ids(NOW, 5000);
        assertEquals(
                ids,
                ids.stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList());
    }

    @Test
    void areOfVersionSevenAndOfTheirTime() {
        Instant later = NOW.plusSeconds(86_400);
        for (UUID id : ids(later, 100)) {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertEquals(later.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        }
    }

    @Test
    void doNotStayInAFutureThatTheClockLeft() {
        ids(NOW.plusSeconds(1_000_000), 1);
        UUID back = ids(NOW.plusSeconds(500_000), 1).get(0);
        assertTrue(
                back.getMostSignificantBits() >>> 16 == NOW.plusSeconds(500_000).toEpochMilli());
    }
}
