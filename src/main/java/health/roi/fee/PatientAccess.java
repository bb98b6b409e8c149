package health.roi.fee;

import health.roi.fee.schedule.Cap;
import health.roi.fee.schedule.Component;
import health.roi.fee.schedule.FeeSchedule;
import health.roi.platform.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What a patient may be charged for the own record, 45 CFR 164.524(c)(4): labor for copying, supplies and postage, and for
 * an electronic copy $6.50 in place of them. Where the state's whole figure is lower, it holds (45 CFR 160.203(b)).
 */
final class PatientAccess {

    private static final String CITATION = "45 CFR 164.524(c)(4)";
    private static final Money FLAT_FEE = Money.of("6.50");

    private PatientAccess() {}

    static QuoteLine noRecord() {
        return QuoteLine.of(LineCode.NO_RECORD, "No copy is made, and a search is not charged", Money.ZERO, CITATION);
    }

    static Priced price(QuoteFacts facts, FeeSchedule schedule) {
        AccessMethod method = facts.method();
        if (method == null) {
            return pagesOnly(facts, schedule);
        }
        return switch (method) {
            case FLAT ->
                underTheState(
                        List.of(QuoteLine.of(
                                LineCode.FLAT_FEE, "Electronic copy, flat fee, all-in", FLAT_FEE, CITATION)),
                        facts,
                        schedule);
            // The postage of the request is then what was spent, in the state's figure too.
            case ACTUAL ->
                underTheState(
                        spent(facts.actualCost()),
                        facts.withPostage(facts.actualCost().postage()),
                        schedule);
        };
    }

    private static List<QuoteLine> spent(ActualCost cost) {
        return List.of(
                QuoteLine.of(LineCode.LABOR, "Labor for copying", ActualCost.orZero(cost.labor()), CITATION),
                QuoteLine.of(LineCode.SUPPLIES, "Supplies", ActualCost.orZero(cost.supplies()), CITATION),
                QuoteLine.of(LineCode.POSTAGE, "Postage", ActualCost.orZero(cost.postage()), CITATION));
    }

    private static Priced underTheState(List<QuoteLine> federal, QuoteFacts facts, FeeSchedule schedule) {
        StatePrice state = StatePrice.whole(facts, schedule);
        Priced figure = state.priced();
        Money charged = Priced.sum(federal);
        if (!state.known()) {
            return new Priced(federal, null, null, figure.notes());
        }
        List<QuoteLine> lines = new ArrayList<>(federal);
        Money excess = charged.minus(figure.total());
        if (state.waiver() != null && figure.total().isZero()) {
            if (!charged.isZero()) {
                lines.add(QuoteLine.of(
                        LineCode.WAIVER,
                        state.waiver().description(),
                        charged.negated(),
                        state.waiver().citation()));
            }
            return new Priced(lines, null, state.waiver().code(), figure.notes());
        }
        if (!excess.exceeds(Money.ZERO)) {
            return new Priced(lines, null, null, figure.notes());
        }
        lines.add(QuoteLine.of(
                LineCode.CAP,
                "The state's schedule " + schedule.id() + ": at most $" + figure.total(),
                excess.negated(),
                schedule.citation()));
        return new Priced(lines, Cap.STATE_SCHEDULE, null, figure.notes());
    }

    /** Paper or film whose cost is not given: the state's price of pages and images stands in for it. */
    private static Priced pagesOnly(QuoteFacts facts, FeeSchedule schedule) {
        Priced state = StatePrice.of(facts, schedule, PatientAccess::mayBeCharged, false)
                .priced();
        List<QuoteNote> notes = new ArrayList<>(List.of(QuoteNote.FEDERAL_COST_NOT_COMPUTED));
        notes.addAll(state.notes());
        return new Priced(state.lines(), state.cappedBy(), state.waivedBecause(), notes);
    }

    private static boolean mayBeCharged(Component component) {
        return switch (component.kind()) {
            case PAGES, IMAGES, ELECTRONIC, MEDIA, ACTUAL_COST, POSTAGE, TAX -> true;
            case BASE -> component.buysPages();
            case SEARCH, YEARS_SEARCHED, CERTIFICATION, NOTARY, RUSH -> false;
        };
    }
}
