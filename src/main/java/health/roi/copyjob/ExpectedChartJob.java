package health.roi.copyjob;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Offers returned jobs again on the day on which their chart is expected, whatever the time zone of the facility. */
@ApplicationScoped
class ExpectedChartJob implements CustodianJob {

    @Inject
    ReturnService returns;

    @Override
    public String name() {
        return "offer-expected-copy-jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        returns.offerExpected();
    }
}
