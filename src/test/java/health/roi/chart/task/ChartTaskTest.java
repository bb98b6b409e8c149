package health.roi.chart.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ChartTaskTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static int days(String from, String until) {
        return ChartTask.days(Instant.parse(from), Instant.parse(until), CHICAGO);
    }

    @Test
    void countsTheMidnightsOfTheFacility() {
        // Midnight in Chicago is 06:00 UTC in winter.
        assertEquals(0, days("2026-01-10T06:00:00Z", "2026-01-11T05:59:59Z"));
        assertEquals(1, days("2026-01-11T05:59:59Z", "2026-01-11T06:00:00Z"));
        assertEquals(30, days("2026-01-10T12:00:00Z", "2026-02-09T12:00:00Z"));
    }

    @Test
    void countsADayOf23HoursAsOne() {
        assertEquals(1, days("2026-03-08T06:00:00Z", "2026-03-09T05:00:00Z"));
    }
}
