package health.roi.retention;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Does the runs that were confirmed. One that was interrupted goes on where it stopped. */
@ApplicationScoped
public class RetentionJob implements CustodianJob {

    @Inject
    RetentionRunService runs;

    @Inject
    RetentionRoleService role;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        if (!role.isThere()) {
            return;
        }
        for (RetentionRun run : runs.confirmed()) {
            role.delete(run);
            runs.done(run.id());
        }
    }
}
