package health.roi.document.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.time.ElapsedTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParserPoolTest {
    private static final Supplier<ParseBudget> SHORT =
            () -> new ParseBudget(ParseBounds.DEFAULT.withTime(Duration.ofMillis(50)), ElapsedTime.SYSTEM);

    private final ParserPool pool = new ParserPool(1, Duration.ofMillis(20));

    @Test
    void givesTheResult() {
        assertEquals("read", pool.read(ParseBudget::standard, budget -> "read"));
    }

    @Test
    void passesOnWhatWasRefused() {
        DocumentRefused refused = assertThrows(
                DocumentRefused.class,
                () -> pool.read(ParseBudget::standard, budget -> {
                    throw new DocumentRefused(Refusal.PDF_DAMAGED);
                }));
        assertEquals(Refusal.PDF_DAMAGED, refused.refusal());
    }

    @Test
    void refusesReaderThatLoopsAndLooksAtItsBudget() {
        AtomicReference<Thread> reader = new AtomicReference<>();
        DocumentRefused refused = assertThrows(
                DocumentRefused.class,
                () -> pool.read(SHORT, budget -> {
                    reader.set(Thread.currentThread());
                    while (true) {
                        budget.tick();
                    }
                }));
        assertEquals(Refusal.TOOK_TOO_LONG, refused.refusal());
        assertEquals("again", pool.read(ParseBudget::standard, budget -> "again"));
    }

    @Test
    void givesUpReaderThatNeverLooksAndKeepsItsPlaceUntilItEnds() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<Thread> reader = new AtomicReference<>();
        DocumentRefused refused = assertThrows(
                DocumentRefused.class,
                () -> pool.read(SHORT, budget -> {
                    reader.set(Thread.currentThread());
                    waitFor(end);
                    return "late";
                }));
        assertEquals(Refusal.TOOK_TOO_LONG, refused.refusal());
        assertTrue(pool.isStuck());
        assertThrows(ParsersBusy.class, () -> pool.read(ParseBudget::standard, budget -> "not now"));
        end.countDown();
        reader.get().join();
        assertFalse(pool.isStuck());
        assertEquals("again", pool.read(ParseBudget::standard, budget -> "again"));
    }

    @Test
    void refusesToReadMoreThanThereArePlaces() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = new Thread(() -> pool.read(ParseBudget::standard, budget -> {
            begun.countDown();
            waitFor(end);
            return "first";
        }));
        first.start();
        begun.await();
        assertThrows(ParsersBusy.class, () -> pool.read(ParseBudget::standard, budget -> "second"));
        assertFalse(pool.isStuck(), "busy is not stuck");
        end.countDown();
        first.join();
    }

    /** As a loop would that asks nobody: being interrupted does not end it. */
    private static void waitFor(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // goes on
            }
        }
    }
}
