package health.roi.copyjob;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Returns expired claims to the pool, and opens first offers to everybody, also while nobody looks. */
@ApplicationScoped
class LeaseJob implements CustodianJob {

    @Inject
    LeaseService leases;

    @Override
    public String name() {
        return "expire-copy-job-leases";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        leases.expire();
        leases.takeFromServicesThatLeft();
    }
}
