package health.roi.fee.schedule;

import health.roi.fee.schedule.ScheduleFault.Found;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with the caps of a schedule. */
final class CapFaults {

    private CapFaults() {}

    static void find(Found found, FeeSchedule schedule) {
        List<Cap> caps = schedule.caps();
        Set<FeeKind> charged =
                schedule.components().stream().map(Component::kind).collect(Collectors.toSet());
        for (int i = 0; i < caps.size(); i++) {
            Cap cap = caps.get(i);
            Found here = found.at(i);
            alone(here, cap, charged);
            caps.subList(0, i).stream()
                    .filter(earlier -> earlier.when().meets(cap.when()))
                    .forEach(earlier -> after(here, earlier, cap));
            schedule.components().stream()
                    .filter(component -> component.kind() == FeeKind.TAX)
                    .filter(component -> component.when().meets(cap.when()))
                    .forEach(tax -> here.at("binds").unless(taxedAltogether(cap, tax), "taxed-altogether-or-not"));
        }
    }

    private static void alone(Found here, Cap cap, Set<FeeKind> charged) {
        here.at("code").unless(!cap.code().equals(Cap.STATE_SCHEDULE), "not-reserved");
        here.at("binds").unless(!Collections.disjoint(cap.binds(), charged), "binds-something");
        here.at("binds").unless(!cap.binds().contains(FeeKind.TAX), "tax-comes-after");
        here.unless(cap.toPage() == null || cap.fromPage() <= cap.toPage(), "cap-without-a-page");
        ScheduleFaults.amount(here.at("amount"), cap.amount(), false);
        if (cap.plusPerPage() != null) {
            ScheduleFaults.amount(here.at("plusPerPage"), cap.plusPerPage(), false);
        }
        here.at("when").unless(!cap.when().isNever(), "applies-to-somebody");
        here.at("description").unless(!cap.description().isBlank(), "not-blank");
        ScheduleFaults.cited(here, cap.citation());
    }

    private static void after(Found here, Cap earlier, Cap cap) {
        // What an earlier cap took off belongs to all that it binds; a part of that cannot be capped afterwards.
        here.at("binds")
                .unless(
                        cap.binds().containsAll(earlier.binds()) || Collections.disjoint(cap.binds(), earlier.binds()),
                        "binds-all-of-an-earlier-cap-or-none");
        if (!cap.binds().equals(earlier.binds()) || earlier.isForEveryRequest() || cap.isForEveryRequest()) {
            return;
        }
        boolean overlap = earlier.toPage() == null || cap.fromPage() <= earlier.toPage();
        here.unless(!overlap, "caps-in-order");
        if (!overlap && cap.fromPage() == earlier.toPage() + 1) {
            boolean falls = earlier.limit(earlier.toPage(), RoundingMode.HALF_UP)
                    .exceeds(cap.limit(cap.fromPage(), RoundingMode.HALF_UP));
            here.at("amount").unless(!falls, "not-below-the-cap-before");
        }
    }

    private static boolean taxedAltogether(Cap cap, Component tax) {
        Set<FeeKind> taxed = tax.price() instanceof Price.Percent percent ? percent.of() : Set.of();
        return taxed.containsAll(cap.binds()) || Collections.disjoint(taxed, cap.binds());
    }
}
