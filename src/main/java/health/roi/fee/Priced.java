package health.roi.fee;

import health.roi.platform.money.Money;
import java.util.List;

/** The lines of a quote, and what became of them. */
record Priced(List<QuoteLine> lines, String cappedBy, String waivedBecause, List<QuoteNote> notes) {

    Priced {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    Money total() {
        return sum(lines);
    }

    static Money sum(List<QuoteLine> lines) {
        return lines.stream().map(QuoteLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
