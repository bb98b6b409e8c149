package health.roi.document.work;

import health.roi.platform.time.ElapsedTime;
import java.time.Duration;

/**
 * What is left to one reading of one document. The parsers ask it wherever they read, unpack, keep or draw something,
 * so that a document which would keep them busy for ever ends there, with a refusal. One thread spends it; another may
 * end it. What it refused once it refuses always: a parser that goes on after a failure does not get far.
 */
public final class ParseBudget {
    /** Asking for the time costs more than reading a byte does. */
    private static final int TICKS_BETWEEN_LOOKS = 4_096;

    private final ParseBounds bounds;
    private final ElapsedTime time;
    private final long deadline;
    private long bytesLeft;
    private long valuesLeft;
    private long operatorsLeft;
    private int ticks;
    private volatile Refusal refusal;

    /** The time begins to run. */
    public ParseBudget(ParseBounds bounds, ElapsedTime time) {
        this.bounds = bounds;
        this.time = time;
        this.deadline = time.nanos() + bounds.time().toNanos();
        this.bytesLeft = bounds.unpackedBytes();
        this.valuesLeft = bounds.values();
        this.operatorsLeft = bounds.operatorsOfPage();
    }

    public static ParseBudget standard() {
        return new ParseBudget(ParseBounds.DEFAULT, ElapsedTime.SYSTEM);
    }

    /** For files that the service has written itself. */
    public static ParseBudget none() {
        return new ParseBudget(ParseBounds.NONE, ElapsedTime.SYSTEM);
    }

    public ParseBounds bounds() {
        return bounds;
    }

    /** A budget of its own for the text of the pages, which ends no later than this one. */
    public ParseBudget forText() {
        long left = Math.max(0, Math.min(bounds.textTime().toNanos(), deadline - time.nanos()));
        return new ParseBudget(bounds.withTime(Duration.ofNanos(left)), time);
    }

    /** Something small was done, such as reading a byte. */
    public void tick() {
        if (++ticks % TICKS_BETWEEN_LOOKS == 0) {
            check();
        }
    }

    /** Refuses with TOOK_TOO_LONG when the time is over, and with what was refused before. */
    public void check() {
        if (refusal == null && time.nanos() - deadline > 0) {
            refusal = Refusal.TOOK_TOO_LONG;
        }
        if (refusal != null) {
            throw new DocumentRefused(refusal);
        }
    }

    /** That many bytes were unpacked. Refuses with TOO_COMPLEX when it were too many. */
    public void unpacked(long bytes) {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            tooComplex();
        }
        tick();
    }

    /** A value is kept in memory. Refuses with TOO_COMPLEX when there are too many. */
    public void value() {
        values(1);
    }

    /** Something is kept that takes the memory of so many values. */
    public void values(int count) {
        valuesLeft -= count;
        if (valuesLeft < 0) {
            tooComplex();
        }
        tick();
    }

    /**
     * A picture is about to be decoded. Refuses with PAGE_TOO_LARGE when that takes too much memory: it is held twice
     * while it is packed anew, and what is packed of it a third time.
     */
    public void picture(long width, long height, int bitsOfPixel) {
        long bytesOfPixel = bitsOfPixel == 1 ? 1 : bitsOfPixel <= 16 ? 8 : Math.max(16, bitsOfPixel / 2);
        if (width * height * bytesOfPixel > bounds.pictureBytes()) {
            throw new DocumentRefused(Refusal.PAGE_TOO_LARGE);
        }
        check();
    }

    /** The next page is drawn. */
    public void page() {
        operatorsLeft = bounds.operatorsOfPage();
        check();
    }

    /** Something is drawn on the page. Refuses with TOO_COMPLEX when it is too much. */
    public void operator() {
        operators(1);
    }

    /** Something is drawn that costs as much as so many strokes. */
    public void operators(int count) {
        operatorsLeft -= count;
        if (operatorsLeft < 0) {
            tooComplex();
        }
        tick();
    }

    /** Nobody waits for the document any more: whoever reads it is refused at the next look. */
    public void end() {
        refusal = Refusal.TOOK_TOO_LONG;
    }

    public boolean isOver() {
        return refusal == Refusal.TOOK_TOO_LONG || time.nanos() - deadline > 0;
    }

    private void tooComplex() {
        if (refusal == null) {
            refusal = Refusal.TOO_COMPLEX;
        }
        throw new DocumentRefused(refusal);
    }
}
