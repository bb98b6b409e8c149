package health.roi.document.intake.corpus;

import health.roi.document.work.Refusal;
import java.util.function.Supplier;

/**
 * A file that nobody should send, and what becomes of it.
 *
 * @param pages of its normalised copy, or 0 when it is refused
 * @param refusal null when it is taken
 */
public record Case(String name, Supplier<byte[]> file, int pages, Refusal refusal) {

    static Case taken(String name, int pages, Supplier<byte[]> file) {
        return new Case(name, file, pages, null);
    }

    static Case refused(String name, Refusal refusal, Supplier<byte[]> file) {
        return new Case(name, file, 0, refusal);
    }

    @Override
    public String toString() {
        return name;
    }
}
