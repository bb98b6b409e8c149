package health.roi.request.review;

import health.roi.platform.job.CustodianJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Finds what the calendar changed for open requests: each day of a facility is looked at once for each of them. It runs
 * oftener than daily because days begin at different hours, and because a run takes a limited number.
 */
@ApplicationScoped
public class CalendarJob implements CustodianJob {

    private static final Logger LOG = Logger.getLogger(CalendarJob.class);
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

    /** Each request in a transaction of its own: one that fails keeps no other waiting. */
    @Override
    public void run() {
        for (UUID request : calendar.due(AT_ONCE)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> calendar.look(request));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "the calendar could not be asked about request %s: %s",
                        request, e.getClass().getName());
            }
        }
    }
}
