package health.roi.chart.restriction;

import health.roi.chart.record.RecordOutline;
import health.roi.determination.Scope;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which records a restriction is about; everything that is given must agree, and nothing given is the whole chart.
 *
 * @param encounter the number of the visit or stay, or null
 * @param span service dates and document kinds
 */
public record RestrictionScope(String encounter, Scope span) {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Systems write one number as "E-1001" and "e1001"; it is the same visit. */
    public boolean covers(RecordOutline record) {
        return (encounter == null || plain(encounter).equals(plain(record.encounter())))
                && span.covers(record.serviceDate(), record.kind());
    }

    /** Whether an encounter that is given can be compared at all. */
    boolean namesAnEncounterOrNone() {
        return encounter == null || !plain(encounter).isEmpty();
    }

    /** Empty where there is no number, which is no scope's. */
    private static String plain(String number) {
        return number == null
                ? ""
                : NEITHER_LETTER_NOR_DIGIT.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
