package health.roi.fee;

import health.roi.determination.Basis;
import health.roi.fee.schedule.Cap;
import health.roi.fee.schedule.Component;
import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.Waiver;
import health.roi.fee.schedule.When;
import health.roi.platform.money.Money;
import health.roi.platform.money.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the state's schedule asks for: components, caps, tax, minimum, waiver, in that order.
 *
 * @param waiver the one that applies; null where none does
 * @param known false where the figure rests on an actual cost that was not given
 */
record StatePrice(Priced priced, Waiver waiver, boolean known) {

    private static final Waiver CONTINUITY_OF_CARE = new Waiver(
            Waiver.TREATMENT,
            When.ALWAYS,
            Rate.of(Money.ZERO),
            null,
            "Free: another provider treats the patient",
            Basis.TREATMENT.citation(),
            true);

    /** Everything that the schedule has. */
    static StatePrice whole(QuoteFacts facts, FeeSchedule schedule) {
        return of(facts, schedule, component -> true, true);
    }

    /**
     * @param chargeable the components that may be charged
     * @param minimum whether the schedule's minimum counts
     */
    static StatePrice of(QuoteFacts facts, FeeSchedule schedule, Predicate<Component> chargeable, boolean minimum) {
        RoundingMode rounding = schedule.rounding().mode();
        Charges charges = new Charges(facts, schedule, chargeable);
        Bill bill = charges.bill();
        String cappedBy = cap(bill, facts, schedule);
        charges.tax();
        if (minimum && schedule.minimum() != null) {
            Money missing = schedule.minimum().amount().times(1, rounding).minus(bill.total());
            if (missing.exceeds(Money.ZERO)) {
                bill.add(QuoteLine.of(
                        LineCode.MINIMUM,
                        "Up to the minimum charge",
                        missing,
                        schedule.minimum().citation()));
            }
        }
        Money due = bill.total();
        Optional<Waiver> waiver = waiver(facts, schedule);
        Money remainder =
                waiver.map(found -> found.remainder().times(1, rounding)).orElse(null);
        waiver.ifPresent(found -> waive(bill, found, due.minus(remainder)));
        List<QuoteNote> notes = charges.costIsMissing() ? List.of(QuoteNote.ACTUAL_COST_NOT_GIVEN) : List.of();
        Priced priced = new Priced(
                bill.lines(),
                waiver.isPresent() ? null : cappedBy,
                waiver.map(Waiver::code).orElse(null),
                notes);
        // What is left by a waiver does not depend on the missing cost, once there is more than that without it.
        boolean settled = remainder != null && !remainder.exceeds(due);
        return new StatePrice(priced, waiver.orElse(null), !charges.costIsMissing() || settled);
    }

    private static String cap(Bill bill, QuoteFacts facts, FeeSchedule schedule) {
        int pages = facts.quantities().pages();
        String cappedBy = null;
        for (Cap cap : schedule.caps()) {
            if (!cap.holds(pages) || !Charges.applies(cap.when(), facts)) {
                continue;
            }
            Money limit = cap.limit(pages, schedule.rounding().mode());
            Money excess = bill.of(cap.binds()).minus(limit);
            if (excess.exceeds(Money.ZERO)) {
                bill.reduce(
                        cap.binds(),
                        QuoteLine.of(
                                LineCode.CAP,
                                cap.description() + ": at most $" + limit,
                                excess.negated(),
                                cap.citation()));
                cappedBy = cap.code();
            }
        }
        return cappedBy;
    }

    private static Optional<Waiver> waiver(QuoteFacts facts, FeeSchedule schedule) {
        if (facts.basis() == Basis.TREATMENT) {
            return Optional.of(CONTINUITY_OF_CARE);
        }
        return schedule.waivers().stream()
                .filter(waiver -> Charges.applies(waiver.when(), facts))
                .filter(waiver -> waiver.leaves(facts.quantities().earlierCopies()))
                .findFirst();
    }

    private static void waive(Bill bill, Waiver waiver, Money waived) {
        if (waived.exceeds(Money.ZERO)) {
            bill.add(QuoteLine.of(LineCode.WAIVER, waiver.description(), waived.negated(), waiver.citation()));
        }
    }
}
