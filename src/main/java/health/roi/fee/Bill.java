package health.roi.fee;

import health.roi.fee.schedule.FeeKind;
import health.roi.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines as they come together, each with the components that it belongs to. */
final class Bill {

    private record Entry(Set<FeeKind> of, Money amount) {}

    private final List<QuoteLine> lines = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    void charge(FeeKind kind, QuoteLine line) {
        reduce(Set.of(kind), line);
    }

    /** A line that takes something off what these components come to together. */
    void reduce(Set<FeeKind> of, QuoteLine line) {
        lines.add(line);
        entries.add(new Entry(of, line.amount()));
    }

    /** A line that belongs to no component. */
    void add(QuoteLine line) {
        lines.add(line);
    }

    /** What these components come to, less what was taken off among them. */
    Money of(Set<FeeKind> kinds) {
        return entries.stream()
                .filter(entry -> kinds.containsAll(entry.of()))
                .map(Entry::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    Money total() {
        return Priced.sum(lines);
    }

    List<QuoteLine> lines() {
        return lines;
    }
}
