package health.roi.determination;

import java.time.LocalDate;
import java.util.List;

/** By when whom has to be told of a breach, and how many people make it a matter for the media and the Secretary. */
public final class BreachTerms {
    private static final String TABLE = "breach.csv";
    private static final String HEADER = "term,number,effectiveFrom,effectiveTo,citation";

    static final BreachTerms CURRENT = parse(EffectiveRows.resource("/determination/" + TABLE));

    private record Entry(BreachTerm key, int number, EffectiveRows.Period period, String citation)
            implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private BreachTerms(List<Entry> entries) {
        this.entries = entries;
    }

    static BreachTerms parse(String text) {
        return new BreachTerms(EffectiveRows.parse(TABLE, text, HEADER, BreachTerms::entry));
    }

    /** The number that is law for what is discovered or stated on that day. */
    public static int number(BreachTerm term, LocalDate day) {
        return CURRENT.inForce(term, day).number();
    }

    /** The provision that sets it. */
    public static String citation(BreachTerm term, LocalDate day) {
        return CURRENT.inForce(term, day).citation();
    }

    int size() {
        return entries.size();
    }

    private Entry inForce(BreachTerm term, LocalDate day) {
        return EffectiveRows.inForce(entries, term, day)
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no row for " + term + " on " + day));
    }

    private static Entry entry(List<String> cells) {
        return new Entry(
                BreachTerm.valueOf(cells.get(0)),
                EffectiveRows.positive(cells.get(1)),
                EffectiveRows.Period.of(cells.get(2), cells.get(3)),
                cells.get(4));
    }
}
