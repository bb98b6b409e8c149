package health.roi.support;

import health.roi.platform.job.CustodianJob;
import health.roi.platform.job.JobRunner;
import io.quarkus.arc.Arc;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work without a caller, run as the scheduler runs it. */
public final class Jobs {

    private Jobs() {}

    /** On a thread of its own: the one of a test has a request. */
    public static void run(CustodianJob job) {
        JobRunner runner = Arc.container().instance(JobRunner.class).get();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> runner.run(job)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }
}
