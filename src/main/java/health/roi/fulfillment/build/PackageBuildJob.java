package health.roi.fulfillment.build;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Builds what was ordered: one package of a custodian, then one of the next, so that none waits for all of another's. */
@ApplicationScoped
class PackageBuildJob implements CustodianJob {

    @Inject
    PackageBuildService builds;

    @Override
    public String name() {
        return "build-packages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        builds.buildNext();
    }
}
