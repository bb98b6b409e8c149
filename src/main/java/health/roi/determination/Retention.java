package health.roi.determination;

import java.time.LocalDate;
import java.util.List;

/** How long the law makes a custodian keep what it did, and how far back an accounting reaches. */
public final class Retention {
    private static final String TABLE = "retention.csv";
    private static final String HEADER = "kind,years,effectiveFrom,effectiveTo,citation";

    static final Retention CURRENT = parse(EffectiveRows.resource("/determination/" + TABLE));

    private record Entry(RetainedKind key, int years, EffectiveRows.Period period, String citation)
            implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private Retention(List<Entry> entries) {
        this.entries = entries;
    }

    static Retention parse(String text) {
        return new Retention(EffectiveRows.parse(TABLE, text, HEADER, Retention::entry));
    }

    /**
     * The last day on which it must still be there.
     *
     * @param from the day on which it was made or was last in effect, whichever is later (45 CFR 164.530(j)(2))
     */
    public static LocalDate keepUntil(RetainedKind kind, LocalDate from) {
        return from.plusYears(CURRENT.years(kind, from));
    }

    /** The first day of disclosures that an accounting asked for on that day must list (45 CFR 164.528(a)(1)). */
    public static LocalDate accountingFrom(LocalDate day) {
        return day.minusYears(CURRENT.years(RetainedKind.DISCLOSURE, day));
    }

    /** The provision by which it must be kept. */
    public static String citation(RetainedKind kind, LocalDate day) {
        return CURRENT.inForce(kind, day).citation();
    }

    int years(RetainedKind kind, LocalDate day) {
        return inForce(kind, day).years();
    }

    int size() {
        return entries.size();
    }

    private Entry inForce(RetainedKind kind, LocalDate day) {
        return EffectiveRows.inForce(entries, kind, day)
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no row for " + kind + " on " + day));
    }

    private static Entry entry(List<String> cells) {
        return new Entry(
                RetainedKind.valueOf(cells.get(0)),
                EffectiveRows.positive(cells.get(1)),
                EffectiveRows.Period.of(cells.get(2), cells.get(3)),
                cells.get(4));
    }
}
