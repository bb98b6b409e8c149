package health.roi.fee.schedule;

import health.roi.determination.FacilityKind;
import health.roi.determination.StateNames;
import health.roi.fee.schedule.ScheduleFault.Found;
import health.roi.platform.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that is wrong with a schedule, at once. */
public final class ScheduleFaults {

    private static final int MOST_DECIMALS = 4;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private ScheduleFaults() {}

    public static List<ScheduleFault> of(FeeSchedule schedule) {
        Found found = new Found();
        found.at("state").unless(StateNames.knows(schedule.state()), "known-state");
        LocalDate from = schedule.effectiveFrom();
        found.at("effectiveFrom").unless(!from.isBefore(EARLIEST) && !from.isAfter(LATEST), "date-in-range");
        cited(found, schedule.citation());
        found.at("source").unless(!schedule.source().isBlank(), "not-blank");
        ComponentFaults.find(found.at("components"), schedule.components());
        CapFaults.find(found.at("caps"), schedule);
        waivers(found.at("waivers"), schedule.waivers());
        fixed(found.at("noRecordFee"), schedule.noRecordFee(), true);
        if (schedule.minimum() != null) {
            fixed(found.at("minimum"), schedule.minimum(), false);
            boolean below = schedule.caps().stream()
                    .allMatch(cap -> cap.amount().compareTo(schedule.minimum().amount()) >= 0);
            found.at("minimum").at("amount").unless(below, "not-above-a-cap");
        }
        if (schedule.prepayment() != null) {
            cited(found.at("prepayment"), schedule.prepayment().citation());
        }
        if (schedule.indexRule() != null) {
            found.at("indexRule").unless(schedule.indexRule().isADay(), "day-of-the-year");
            cited(found.at("indexRule"), schedule.indexRule().citation());
        }
        return found.all();
    }

    /**
     * What is wrong among schedules that hold together: two of one id, or two of one state and kind of facility that begin on
     * the same day. The pointer begins with the id.
     */
    public static List<ScheduleFault> among(List<FeeSchedule> schedules) {
        List<ScheduleFault> faults = new ArrayList<>();
        for (int i = 0; i < schedules.size(); i++) {
            FeeSchedule schedule = schedules.get(i);
            for (FeeSchedule earlier : schedules.subList(0, i)) {
                if (earlier.id().equals(schedule.id())) {
                    faults.add(new ScheduleFault(schedule.id() + "/id", "unique"));
                }
                if (beginTogether(earlier, schedule)) {
                    faults.add(new ScheduleFault(schedule.id() + "/effectiveFrom", "one-per-state-kind-and-day"));
                }
            }
        }
        return faults;
    }

    static boolean beginTogether(FeeSchedule one, FeeSchedule other) {
        return one.state().equals(other.state())
                && one.effectiveFrom().equals(other.effectiveFrom())
                && Arrays.stream(FacilityKind.values()).anyMatch(kind -> one.isFor(kind) && other.isFor(kind));
    }

    private static void waivers(Found found, List<Waiver> waivers) {
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            Found here = found.at(i);
            here.at("code").unless(!waiver.code().equals(Waiver.TREATMENT), "not-reserved");
            amount(here.at("remainder"), waiver.remainder(), true);
            here.at("firstCopies").unless(waiver.firstCopies() == null || waiver.firstCopies() > 0, "positive");
            here.at("when").unless(!waiver.when().isNever(), "applies-to-somebody");
            here.at("description").unless(!waiver.description().isBlank(), "not-blank");
            cited(here, waiver.citation());
        }
    }

    private static void fixed(Found found, FeeSchedule.Fixed fixed, boolean mayBeNothing) {
        amount(found.at("amount"), fixed.amount(), mayBeNothing);
        cited(found, fixed.citation());
    }

    static void amount(Found found, Rate amount, boolean mayBeNothing) {
        found.unless(amount.signum() > 0 || mayBeNothing && amount.signum() == 0, "positive");
        found.unless(amount.decimals() <= MOST_DECIMALS, "at-most-four-decimals");
    }

    static void cited(Found found, String citation) {
        found.at("citation").unless(!citation.isBlank(), "cited");
    }
}
