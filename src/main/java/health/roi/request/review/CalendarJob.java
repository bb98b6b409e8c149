package health.roi.request.review;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Finds what the calendar changed for open requests: each day of a facility is looked at once for each of them. It runs
 * oftener than daily because days begin at different hours, and because a run takes a limited number.
 */
@ApplicationScoped
public class CalendarJob implements CustodianJob {

    private static final int AT_ONCE = 500;

    @Inject
    CalendarService calendar;

    @Override
    public String name() {
        return "look-at-the-calendar";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        calendar.look(AT_ONCE);
    }
}
