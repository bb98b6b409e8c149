package health.roi.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** The deadlines of the right of access: the federal one and those by which a state shortens it. */
final class StateDeadlineTable {
    private static final String HEADER = "state,facilityKind,days,extendableTo,effectiveFrom,effectiveTo,citation";
    private static final String FEDERAL = "US";

    static final StateDeadlineTable CURRENT = parse(EffectiveRows.resource("/determination/deadlines.csv"));

    record Key(String state, FacilityKind kind) {
        boolean appliesTo(FacilityFacts facility) {
            return state.equals(facility.state()) && (kind == null || kind == facility.kind());
        }
    }

    /**
     * @param days calendar days from receipt
     * @param extendableTo the most calendar days from receipt that an extension may reach; empty where none is allowed
     */
    record Entry(Key key, EffectiveRows.Period period, int days, OptionalInt extendableTo, String citation)
            implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private StateDeadlineTable(List<Entry> entries) {
        this.entries = entries;
    }

    static StateDeadlineTable parse(String text) {
        List<Entry> entries = EffectiveRows.parse("deadlines.csv", text, HEADER, StateDeadlineTable::entry);
        if (entries.stream().noneMatch(entry -> entry.key().equals(new Key(FEDERAL, null)))) {
            throw new IllegalStateException("deadlines.csv has no federal row");
        }
        return new StateDeadlineTable(entries);
    }

    int size() {
        return entries.size();
    }

    /** The federal rule of a request received on that day. */
    Entry federal(LocalDate receivedOn) {
        return EffectiveRows.inForce(entries, new Key(FEDERAL, null), receivedOn)
                .orElseThrow(() -> new IllegalStateException("deadlines.csv has no federal row for " + receivedOn));
    }

    /** The state's rules for that facility, on top of the federal one; mostly none. */
    List<Entry> state(FacilityFacts facility, LocalDate receivedOn) {
        return entries.stream()
                .filter(entry -> entry.key().appliesTo(facility))
                .filter(entry -> entry.period().contains(receivedOn))
                .toList();
    }

    private static Entry entry(List<String> cells) {
        FacilityKind kind = cells.get(1).isEmpty() ? null : FacilityKind.valueOf(cells.get(1));
        int days = EffectiveRows.positive(cells.get(2));
        OptionalInt extendableTo =
                cells.get(3).isEmpty() ? OptionalInt.empty() : OptionalInt.of(EffectiveRows.positive(cells.get(3)));
        if (extendableTo.isPresent() && extendableTo.getAsInt() < days) {
            throw new IllegalArgumentException("an extension cannot end before the deadline");
        }
        return new Entry(
                new Key(jurisdiction(cells.get(0)), kind),
                EffectiveRows.Period.of(cells.get(4), cells.get(5)),
                days,
                extendableTo,
                cells.get(6));
    }

    private static String jurisdiction(String text) {
        return text.equals(FEDERAL) ? text : EffectiveRows.state(text);
    }
}
