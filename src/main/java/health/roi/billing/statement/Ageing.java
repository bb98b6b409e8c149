package health.roi.billing.statement;

import health.roi.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/** How long invoices have been owed, at the end of a day. */
record Ageing(LocalDate asOf, List<Part> parts) {

    /** @param amount owed, in US dollars */
    record Part(AgeingBand band, long invoices, Money amount) {}

    /** Every band has its part, also without an invoice. */
    static Ageing of(LocalDate asOf, List<Part> found) {
        return new Ageing(
                asOf,
                List.of(AgeingBand.values()).stream()
                        .map(band -> found.stream()
                                .filter(part -> part.band() == band)
                                .findFirst()
                                .orElse(new Part(band, 0, Money.ZERO)))
                        .toList());
    }

    long invoices() {
        return parts.stream().mapToLong(Part::invoices).sum();
    }

    Money amount() {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }
}
