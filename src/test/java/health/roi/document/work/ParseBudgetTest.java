package health.roi.document.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ParseBudgetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long now;
    private final ParseBudget budget =
            new ParseBudget(new ParseBounds(MINUTE, Duration.ofSeconds(10), 100, 50, 1_000, 10_000, 3, 2), () -> now);

    @Test
    void refusesWhatTakesTooLong() {
        budget.check();
        now += MINUTE.toNanos();
        budget.check();
        assertFalse(budget.isOver());
        now++;
        refuses(Refusal.TOOK_TOO_LONG, budget::check);
        assertTrue(budget.isOver());
    }

    @Test
    void looksAtTheTimeAlsoWhereNothingBigIsDone() {
        now += MINUTE.toNanos() + 1;
        refuses(Refusal.TOOK_TOO_LONG, () -> {
            for (int i = 0; i < 10_000; i++) {
                budget.tick();
            }
        });
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        budget.unpacked(1_000);
        refuses(Refusal.TOO_COMPLEX, () -> budget.unpacked(1));
    }

    @Test
    void refusesWhatKeepsTooMuch() {
        budget.value();
        budget.value();
        budget.value();
        refuses(Refusal.TOO_COMPLEX, budget::value);
    }

    @Test
    void refusesPictureThatTakesTooMuchMemory() {
        budget.picture(100, 100, 1);
        refuses(Refusal.PAGE_TOO_LARGE, () -> budget.picture(100, 101, 1));
        refuses(Refusal.PAGE_TOO_LARGE, () -> budget.picture(100, 100, 8));
        budget.picture(25, 25, 24);
        refuses(Refusal.PAGE_TOO_LARGE, () -> budget.picture(25, 25, 48));
        refuses(Refusal.PAGE_TOO_LARGE, () -> budget.picture(1, 1, 30_000));
    }

    @Test
    void isNarrowerWhereThereIsLessMemory() {
        assertEquals(ParseBounds.DEFAULT, ParseBounds.DEFAULT.within(Long.MAX_VALUE));
        ParseBounds small = ParseBounds.DEFAULT.within(30_000_000);
        assertEquals(10_000_000, small.streamBytes());
        assertEquals(10_000_000, small.objectStreamBytes());
        assertEquals(30_000_000, small.pictureBytes());
        assertEquals(600_000, small.values());
        assertEquals(100_000, DocumentLimits.DEFAULT.within(30_000_000).maxSetCharacters());
        assertEquals(DocumentLimits.DEFAULT, DocumentLimits.DEFAULT.within(1L << 40));
    }

    @Test
    void refusesWhatDrawsTooMuchOnOnePage() {
        budget.operator();
        budget.operator();
        budget.page();
        budget.operator();
        budget.operator();
        refuses(Refusal.TOO_COMPLEX, budget::operator);
    }

    @Test
    void refusesOnceAndForAll() {
        refuses(Refusal.TOO_COMPLEX, () -> budget.unpacked(2_000));
        now += 2 * MINUTE.toNanos();
        refuses(Refusal.TOO_COMPLEX, budget::check);
    }

    @Test
    void refusesWhatNobodyWaitsFor() {
        budget.end();
        refuses(Refusal.TOOK_TOO_LONG, budget::check);
    }

    @Test
    void looksAtTextNoLongerThanTheWholeMayTake() {
        assertEquals(Duration.ofSeconds(10), budget.forText().bounds().time());
        now += Duration.ofSeconds(55).toNanos();
        assertEquals(Duration.ofSeconds(5), budget.forText().bounds().time());
        now += MINUTE.toNanos();
        assertEquals(Duration.ZERO, budget.forText().bounds().time());
    }

    private static void refuses(Refusal refusal, Executable spending) {
        assertEquals(refusal, assertThrows(DocumentRefused.class, spending).refusal());
    }
}
