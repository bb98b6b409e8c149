package health.roi.determination;

import java.time.LocalDate;
import java.util.List;

/**
 * The wording of the notices that must travel with a copy. The law gives the redisclosure notice word for word, in a long
 * statement and a short one, either of which will do (42 CFR 2.32(a)); it gives no words for the consent that goes along.
 */
public final class NoticeTexts {
    private static final String TABLE = "notices.csv";
    private static final String HEADER = "notice,statement,effectiveFrom,effectiveTo,citation,text";

    static final NoticeTexts CURRENT = parse(EffectiveRows.resource("/determination/" + TABLE));

    private record Key(Notice notice, int statement) {}

    private record Entry(Key key, EffectiveRows.Period period, String citation, String text)
            implements EffectiveRows.Row {}

    private final List<Entry> entries;

    private NoticeTexts(List<Entry> entries) {
        this.entries = entries;
    }

    static NoticeTexts parse(String text) {
        return new NoticeTexts(EffectiveRows.parse(TABLE, text, HEADER, NoticeTexts::entry));
    }

    /** The notice in full; of the redisclosure notice Statement 1 (42 CFR 2.32(a)(1)). */
    public static String text(Notice notice, LocalDate day) {
        return CURRENT.inForce(notice, 1, day).text();
    }

    /** The short redisclosure notice, Statement 2 (42 CFR 2.32(a)(2)). */
    public static String shortRedisclosure(LocalDate day) {
        return CURRENT.inForce(Notice.PART2_REDISCLOSURE, 2, day).text();
    }

    /** The provision that asks for the notice. */
    public static String citation(Notice notice, LocalDate day) {
        return CURRENT.inForce(notice, 1, day).citation();
    }

    int size() {
        return entries.size();
    }

    private Entry inForce(Notice notice, int statement, LocalDate day) {
        return EffectiveRows.inForce(entries, new Key(notice, statement), day)
                .orElseThrow(() -> new IllegalStateException(
                        TABLE + " has no statement " + statement + " of " + notice + " on " + day));
    }

    private static Entry entry(List<String> cells) {
        if (cells.get(4).isEmpty()) {
            throw new IllegalArgumentException("the citation is missing");
        }
        return new Entry(
                new Key(Notice.valueOf(cells.get(0)), EffectiveRows.positive(cells.get(1))),
                EffectiveRows.Period.of(cells.get(2), cells.get(3)),
                cells.get(4),
                cells.get(5));
    }
}
