package health.roi.fee.schedule;

import health.roi.determination.FacilityKind;
import health.roi.platform.money.Rate;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/**
 * A tariff for copies: the most that the law of a state allows, from a day on.
 *
 * @param id stable, such as {@code MN-2025}
 * @param state two letters
 * @param facilityKinds empty for every facility
 * @param effectiveFrom the first day on which it holds; it holds until a newer one begins
 * @param source where the figures were seen
 * @param assumptions what the published text leaves open, and how it is read here
 * @param noRecordFee what a search may cost that finds nothing
 * @param minimum or null
 * @param prepayment or null where nothing is known about it
 * @param indexRule null where the figures are not adjusted year by year
 */
public record FeeSchedule(
        String id,
        String state,
        Set<FacilityKind> facilityKinds,
        LocalDate effectiveFrom,
        String citation,
        String source,
        List<String> assumptions,
        LineRounding rounding,
        List<Component> components,
        List<Cap> caps,
        List<Waiver> waivers,
        Fixed noRecordFee,
        Fixed minimum,
        Prepayment prepayment,
        IndexRule indexRule) {

    public FeeSchedule {
        facilityKinds = Set.copyOf(facilityKinds);
        assumptions = List.copyOf(assumptions);
        components = List.copyOf(components);
        caps = List.copyOf(caps);
        waivers = List.copyOf(waivers);
    }

    /** How a line is rounded to the cent, once. */
    public enum LineRounding {
        HALF_UP(RoundingMode.HALF_UP),
        /** Where a limit may not be passed by a fraction of a cent. */
        DOWN(RoundingMode.DOWN);

        private final RoundingMode mode;

        LineRounding(RoundingMode mode) {
            this.mode = mode;
        }

        public RoundingMode mode() {
            return mode;
        }
    }

    /** One amount in US dollars. */
    public record Fixed(Rate amount, String citation, boolean verified) {}

    /** Whether the fee may be asked for before the copy is handed over, and whether a medical emergency excepts from it. */
    public record Prepayment(boolean allowed, boolean exceptEmergency, String citation, boolean verified) {}

    /** The day of each year on which the figures are adjusted. */
    public record IndexRule(int month, int day, String citation, boolean verified) {

        boolean isADay() {
            try {
                MonthDay.of(month, day);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** A clinic is priced as a physician's practice where the state tells hospitals and physicians apart. */
    public boolean isFor(FacilityKind kind) {
        return facilityKinds.isEmpty()
                || facilityKinds.contains(kind)
                || kind == FacilityKind.CLINIC && facilityKinds.contains(FacilityKind.PHYSICIAN);
    }

    /** Whether an indexed figure has been due for renewal since: the first day of renewal after its own first day is over. */
    public boolean mayBeOutdatedOn(LocalDate day) {
        if (indexRule == null) {
            return false;
        }
        MonthDay renewed = MonthDay.of(indexRule.month(), indexRule.day());
        LocalDate next = renewed.atYear(effectiveFrom.getYear());
        return day.isAfter(next.isAfter(effectiveFrom) ? next : renewed.atYear(effectiveFrom.getYear() + 1));
    }
}
