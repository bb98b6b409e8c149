package health.roi.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs every {@link CustodianJob} on db-scheduler: each run happens once, whatever the number of replicas. */
@ApplicationScoped
public class JobRunner {

    /** Of what happens at the start: no job runs into the making of the demonstration. */
    private static final int AFTER_ALL_ELSE = 10_000;

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    @Inject
    DataSource database;

    @Inject
    @Any
    Instance<CustodianJob> jobs;

    @Inject
    EachCustodian custodians;

    @ConfigProperty(name = "roi.jobs.enabled")
    boolean enabled;

    private Scheduler scheduler;

    void start(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent event) {
        if (!enabled) {
            return;
        }
        List<RecurringTask<?>> tasks = new ArrayList<>();
        for (CustodianJob job : jobs) {
            tasks.add(Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job)));
        }
        scheduler = Scheduler.create(database)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Runs one job for every custodian; a failure for one does not keep it from the others. */
    public void run(CustodianJob job) {
        for (UUID custodian : custodians.ids()) {
            try {
                run(custodian, job);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "job %s failed for custodian %s: %s",
                        job.name(), custodian, e.getClass().getName());
            }
        }
    }

    /** Runs one job for one custodian. */
    public void run(UUID custodian, CustodianJob job) {
        custodians.bound(
                custodian,
                job.name(),
                job.inOneTransaction() ? () -> QuarkusTransaction.requiringNew().run(job::run) : job::run);
    }
}
