package health.roi.determination;

import java.time.LocalDate;
import java.util.List;

/** By when an accounting of disclosures is owed, when it is free, and how long it may be held back. */
public final class AccountingTerms {
    private static final String TABLE = "accounting.csv";
    private static final String HEADER = "term,number,effectiveFrom,effectiveTo,citation";

    static final AccountingTerms CURRENT = parse(EffectiveRows.resource("/determination/" + TABLE));

    private record Entry(AccountingTerm key, int number, EffectiveRows.Period period, String citation)
            implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private AccountingTerms(List<Entry> entries) {
        this.entries = entries;
    }

    static AccountingTerms parse(String text) {
        return new AccountingTerms(EffectiveRows.parse(TABLE, text, HEADER, AccountingTerms::entry));
    }

    /** The number that is law for what is asked for or stated on that day. */
    public static int number(AccountingTerm term, LocalDate day) {
        return CURRENT.inForce(term, day).number();
    }

    /** The provision that sets it. */
    public static String citation(AccountingTerm term, LocalDate day) {
        return CURRENT.inForce(term, day).citation();
    }

    int size() {
        return entries.size();
    }

    private Entry inForce(AccountingTerm term, LocalDate day) {
        return EffectiveRows.inForce(entries, term, day)
                .orElseThrow(() -> new IllegalStateException(TABLE + " has no row for " + term + " on " + day));
    }

    private static Entry entry(List<String> cells) {
        return new Entry(
                AccountingTerm.valueOf(cells.get(0)),
                EffectiveRows.positive(cells.get(1)),
                EffectiveRows.Period.of(cells.get(2), cells.get(3)),
                cells.get(4));
    }
}
