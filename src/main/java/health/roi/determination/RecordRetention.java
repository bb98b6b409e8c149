package health.roi.determination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long the law makes a facility keep a patient's record. */
public final class RecordRetention {
    private static final String TABLE = "record-retention.csv";
    private static final String HEADER = "state,facilityKind,years,untilAge,effectiveFrom,effectiveTo,citation";
    private static final String FEDERAL = "US";

    static final RecordRetention CURRENT = parse(EffectiveRows.resource("/determination/" + TABLE));

    private record Key(String state, FacilityKind kind) {
        boolean appliesTo(FacilityFacts facility) {
            return (state.equals(FEDERAL) || state.equals(facility.state()))
                    && (kind == null || kind == facility.kind());
        }
    }

    private record Entry(Key key, EffectiveRows.Period period, OptionalInt years, OptionalInt untilAge, String citation)
            implements EffectiveRows.Row {

        Kept kept(LocalDate lastTreated, LocalDate birthDate) {
            if (years.isEmpty()) {
                return new Kept(Optional.empty(), citation);
            }
            LocalDate until = lastTreated.plusYears(years.getAsInt());
            if (untilAge.isPresent() && birthDate.plusYears(untilAge.getAsInt()).isAfter(until)) {
                until = birthDate.plusYears(untilAge.getAsInt());
            }
            return new Kept(Optional.of(until), citation);
        }
    }

    /**
     * Until when.
     *
     * @param until the last day on which it must still be there; empty: for ever
     * @param citation the provision that says so
     */
    public record Kept(Optional<LocalDate> until, String citation) {

        /** Whether it must still be there on that day. */
        public boolean on(LocalDate day) {
            return until.isEmpty() || !day.isAfter(until.get());
        }

        /** The longer of the two. */
        public Kept orLonger(Kept other) {
            return until.orElse(LocalDate.MAX).isBefore(other.until.orElse(LocalDate.MAX)) ? other : this;
        }
    }

    private final List<Entry> entries;

    private RecordRetention(List<Entry> entries) {
        this.entries = entries;
    }

    static RecordRetention parse(String text) {
        return new RecordRetention(EffectiveRows.parse(TABLE, text, HEADER, RecordRetention::entry));
    }

    /**
     * The longest of what federal law and the state's demand of that facility.
     *
     * @param lastTreated the day on which the patient was last treated there
     */
    public static Kept keep(FacilityFacts facility, LocalDate lastTreated, LocalDate birthDate) {
        return CURRENT.kept(facility, lastTreated, birthDate);
    }

    Kept kept(FacilityFacts facility, LocalDate lastTreated, LocalDate birthDate) {
        return entries.stream()
                .filter(entry ->
                        entry.key().appliesTo(facility) && entry.period().contains(lastTreated))
                .map(entry -> entry.kept(lastTreated, birthDate))
                .reduce(Kept::orLonger)
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no federal row for " + lastTreated));
    }

    int size() {
        return entries.size();
    }

    private static Entry entry(List<String> cells) {
        String state = cells.get(0).equals(FEDERAL) ? FEDERAL : EffectiveRows.state(cells.get(0));
        OptionalInt years = number(cells.get(2));
        OptionalInt untilAge = number(cells.get(3));
        if (years.isEmpty() && untilAge.isPresent()) {
            throw new IllegalArgumentException("what is kept for ever has no other end");
        }
        return new Entry(
                new Key(state, cells.get(1).isEmpty() ? null : FacilityKind.valueOf(cells.get(1))),
                EffectiveRows.Period.of(cells.get(4), cells.get(5)),
                years,
                untilAge,
                cells.get(6));
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(EffectiveRows.positive(cell));
    }
}
