package health.roi.document.work;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets few documents be read at once, each on a thread of its own that is given up when its time is over. A reader that
 * was given up keeps its place until it has noticed, so that there are never more of them, and never more memory in
 * use, than there are places.
 *
 * <p>Threads rather than processes: what the parsers can loop in (reading, unpacking, keeping, drawing, setting text)
 * asks the {@link ParseBudget}, which also bounds what fills the memory. A process for each document would cost a second
 * of a processor and a hundred megabytes to start, and would have to find its classes in every kind of packaging. What
 * it would add is an end for a loop inside a decoder that asks nobody; such a loop holds its place here, and when all
 * places are held like that, {@link #isStuck} says that only a restart helps.
 */
public final class ParserPool {
    /** A reader looks at its budget far more often than this. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Values may be nested 500 deep in a PDF, with several calls for each level. */
    private static final long STACK_BYTES = 4 << 20;

    private final int places;
    private final Semaphore free;
    private final Duration longestWait;
    private final AtomicInteger givenUp = new AtomicInteger();

    /**
     * @param places how many documents are read at once
     * @param longestWait how long a document waits for its place
     */
    public ParserPool(int places, Duration longestWait) {
        this.places = places;
        this.free = new Semaphore(places, true);
        this.longestWait = longestWait;
    }

    /**
     * Runs {@code reading} in a place of its own; {@code budget} begins when the place is had.
     *
     * @throws ParsersBusy when there is no place in time
     * @throws DocumentRefused what the reading refuses, and TOOK_TOO_LONG when it does not end in its time
     */
    public <T> T read(Supplier<ParseBudget> budget, Reading<T> reading) {
        try {
            if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ParsersBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParsersBusy();
        }
        ParseBudget spent = budget.get();
        Reader<T> reader = new Reader<>(() -> reading.read(spent));
        reader.thread.start();
        return reader.await(spent);
    }

    /** Whether every place is held by a reader that was given up and has not noticed. */
    public boolean isStuck() {
        return givenUp.get() >= places;
    }

    /** What is done with a document within a budget. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ParseBudget budget);
    }

    private final class Reader<T> {
        private final FutureTask<T> task;
        private final Thread thread;
        private boolean ended;
        private boolean abandoned;

        Reader(Supplier<T> reading) {
            this.task = new FutureTask<>(reading::get);
            this.thread = new Thread(null, this::run, "document-reader", STACK_BYTES);
            this.thread.setDaemon(true);
        }

        private void run() {
            try {
                task.run();
            } finally {
                ended();
            }
        }

        T await(ParseBudget budget) {
            try {
                return task.get(budget.bounds().time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                abandon(budget);
                throw new DocumentRefused(Refusal.TOOK_TOO_LONG);
            } catch (InterruptedException e) {
                abandon(budget);
                Thread.currentThread().interrupt();
                throw new ParsersBusy();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw new IllegalStateException("a reader failed", e.getCause());
            }
        }

        private synchronized void abandon(ParseBudget budget) {
            budget.end();
            thread.interrupt();
            if (!ended) {
                abandoned = true;
                givenUp.incrementAndGet();
            }
        }

        private synchronized void ended() {
            ended = true;
            if (abandoned) {
                givenUp.decrementAndGet();
            }
            free.release();
        }
    }
}
