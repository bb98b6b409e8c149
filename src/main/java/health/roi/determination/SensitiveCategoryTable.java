package health.roi.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which states ask for specific permission to release which category, since when, and by which statute. */
final class SensitiveCategoryTable {
    private static final String HEADER = "state,category,effectiveFrom,effectiveTo,citation";

    static final SensitiveCategoryTable CURRENT =
            parse(EffectiveRows.resource("/determination/sensitive-categories.csv"));

    private record Key(String state, Category category) {}

    private record Entry(Key key, EffectiveRows.Period period, String citation) implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private SensitiveCategoryTable(List<Entry> entries) {
        this.entries = entries;
    }

    static SensitiveCategoryTable parse(String text) {
        return new SensitiveCategoryTable(
                EffectiveRows.parse("sensitive-categories.csv", text, HEADER, SensitiveCategoryTable::entry));
    }

    int size() {
        return entries.size();
    }

    /** The statute that asks for specific permission on that day, or empty where none does. */
    Optional<String> statute(String state, Category category, LocalDate day) {
        return EffectiveRows.inForce(entries, new Key(state, category), day).map(Entry::citation);
    }

    private static Entry entry(List<String> cells) {
        return new Entry(
                new Key(EffectiveRows.state(cells.get(0)), Category.valueOf(cells.get(1))),
                EffectiveRows.Period.of(cells.get(2), cells.get(3)),
                cells.get(4));
    }
}
