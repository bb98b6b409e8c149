package health.roi.billing.statement;

import health.roi.platform.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * A copy service's shares of the invoices that were issued in a period, as they were frozen on them, by what became of the
 * invoices since. What was cancelled has no share; a part that was waived or written off does not lower one.
 */
record Settlement(UUID copyService, Period period, List<Part> parts) {

    /** What became of the invoice. */
    enum Outcome {
        OWED,
        PAID,
        WAIVED_OR_WRITTEN_OFF
    }

    /** @param amount of the shares, in US dollars */
    record Part(Outcome outcome, long invoices, long pages, Money amount) {}

    static Settlement of(UUID copyService, Period period, List<Part> found) {
        return new Settlement(
                copyService,
                period,
                List.of(Outcome.values()).stream()
                        .map(outcome -> found.stream()
                                .filter(part -> part.outcome() == outcome)
                                .findFirst()
                                .orElse(new Part(outcome, 0, 0, Money.ZERO)))
                        .toList());
    }

    Part of(Outcome outcome) {
        return parts.get(outcome.ordinal());
    }

    long invoices() {
        return parts.stream().mapToLong(Part::invoices).sum();
    }

    long pages() {
        return parts.stream().mapToLong(Part::pages).sum();
    }

    Money amount() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }
}
