package health.roi.support;

import health.roi.platform.job.CustodianJob;
import health.roi.platform.job.EachCustodian;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Work that the service does without a caller, done for one custodian, on a thread of its own: a test's has a request. */
public final class AsCustodian {

    private AsCustodian() {}

    public static <T> T call(UUID custodian, Callable<T> work) {
        return elsewhere(() -> bound(custodian, work));
    }

    /** On a thread that has no request, and bound to nobody. */
    public static <T> T elsewhere(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }

    public static <T> Future<T> submit(ExecutorService threads, UUID custodian, Callable<T> work) {
        return threads.submit(() -> bound(custodian, work));
    }

    private static <T> T bound(UUID custodian, Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Arc.container().instance(EachCustodian.class).get().bound(custodian, "test", () -> {
            try {
                result.set(work.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return result.get();
    }

    public static void run(UUID custodian, Runnable work) {
        call(custodian, () -> {
            work.run();
            return null;
        });
    }

    /** As the scheduler runs it, for that custodian alone. */
    public static void run(UUID custodian, CustodianJob job) {
        run(
                custodian,
                job.inOneTransaction() ? () -> QuarkusTransaction.requiringNew().run(job::run) : job::run);
    }
}
