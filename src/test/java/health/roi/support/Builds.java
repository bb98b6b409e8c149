package health.roi.support;

import health.roi.platform.job.CustodianJob;
import health.roi.platform.job.JobRunner;
import io.quarkus.arc.Arc;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds the packages that a custodian's people ordered, as the scheduler does. */
public final class Builds {

    private Builds() {}

    /** On a thread of its own: a job runs outside any request, and a test is within one. */
    public static void run(UUID custodian) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> Arc.container().instance(JobRunner.class).get().run(custodian, job()))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }

    private static CustodianJob job() {
        return Arc.container().listAll(CustodianJob.class).stream()
                .map(handle -> handle.get())
                .filter(job -> job.name().equals("build-packages"))
                .findFirst()
                .orElseThrow();
    }
}
