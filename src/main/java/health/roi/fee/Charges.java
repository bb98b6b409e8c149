package health.roi.fee;

import health.roi.fee.schedule.Component;
import health.roi.fee.schedule.CopyMedium;
import health.roi.fee.schedule.FeeKind;
import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.Price;
import health.roi.fee.schedule.Price.Tier;
import health.roi.fee.schedule.When;
import health.roi.platform.money.Money;
import health.roi.platform.money.Rate;
import java.util.List;
import java.util.function.Predicate;

/** The components of a schedule that are due, as lines. */
final class Charges {

    private final QuoteFacts facts;
    private final FeeSchedule schedule;
    private final List<Component> due;
    private final Bill bill = new Bill();
    private boolean costIsMissing;

    /** Charges everything but the tax, which is on what the caps leave. */
    Charges(QuoteFacts facts, FeeSchedule schedule, Predicate<Component> chargeable) {
        this.facts = facts;
        this.schedule = schedule;
        this.due = schedule.components().stream()
                .filter(chargeable)
                .filter(component -> applies(component.when(), facts))
                .filter(component -> isAskedFor(component.kind()))
                .toList();
        due.forEach(this::charge);
        percents(kind -> kind != FeeKind.TAX);
    }

    static boolean applies(When when, QuoteFacts facts) {
        return when.holds(facts.requester(), facts.basis(), facts.purpose(), facts.medium());
    }

    Bill bill() {
        return bill;
    }

    /** Whether something is due at actual cost, and the cost is not given. */
    boolean costIsMissing() {
        return costIsMissing;
    }

    void tax() {
        percents(kind -> kind == FeeKind.TAX);
    }

    private boolean isAskedFor(FeeKind kind) {
        return switch (kind) {
            case BASE, SEARCH, PAGES, ACTUAL_COST, POSTAGE, TAX -> true;
            case ELECTRONIC -> facts.medium() == CopyMedium.ELECTRONIC;
            case IMAGES, YEARS_SEARCHED, MEDIA -> counted(kind) > 0;
            case CERTIFICATION -> facts.extras().certified();
            case NOTARY -> facts.extras().notarized();
            case RUSH -> facts.extras().rush();
        };
    }

    private int counted(FeeKind kind) {
        QuoteFacts.Quantities quantities = facts.quantities();
        return switch (kind) {
            case IMAGES -> quantities.images();
            case YEARS_SEARCHED -> quantities.yearsSearched();
            case MEDIA -> quantities.mediaUnits();
            case PAGES -> quantities.pages();
            case BASE, SEARCH, ELECTRONIC, CERTIFICATION, NOTARY, RUSH, ACTUAL_COST, POSTAGE, TAX -> 1;
        };
    }

    private void charge(Component component) {
        Price price = component.price();
        if (price instanceof Price.Once once) {
            once(component, once);
        } else if (price instanceof Price.PerPage perPage) {
            perPage(component, perPage);
        } else if (price instanceof Price.PerUnit perUnit) {
            line(component, component.description(), counted(component.kind()), perUnit.unitAmount());
        } else if (price instanceof Price.AsSpent asSpent) {
            asSpent(component, asSpent);
        } else if (price instanceof Price.Postage && !facts.postage().isZero()) {
            line(component, component.description(), 1, Rate.of(facts.postage()));
        }
    }

    private void once(Component component, Price.Once once) {
        int pages = facts.quantities().pages();
        if (once.notForImagesAlone() && pages == 0 && facts.quantities().images() > 0) {
            return;
        }
        once.tiers().stream()
                .filter(tier -> tier.holds(pages))
                .findFirst()
                .ifPresent(tier -> line(component, component.description(), 1, tier.amount()));
    }

    private void perPage(Component component, Price.PerPage perPage) {
        for (Tier tier : perPage.tiers()) {
            int pages = tier.pagesWithin(facts.quantities().pages());
            if (pages > 0) {
                line(component, component.description() + range(tier), pages, tier.amount());
            }
        }
    }

    private void asSpent(Component component, Price.AsSpent asSpent) {
        if (!asSpent.isDue(facts.medium(), facts.quantities().images())) {
            return;
        }
        if (facts.actualCost().given()) {
            line(
                    component,
                    component.description(),
                    1,
                    Rate.of(facts.actualCost().copying()));
        } else {
            costIsMissing = true;
        }
    }

    private void percents(Predicate<FeeKind> wanted) {
        for (Component component : due) {
            if (wanted.test(component.kind()) && component.price() instanceof Price.Percent percent) {
                Money base = bill.of(percent.of());
                Money share =
                        base.percent(percent.percent(), schedule.rounding().mode());
                if (!share.isZero()) {
                    line(
                            component,
                            component.description() + ", " + percent.percent().toPlainString() + "% of $" + base,
                            1,
                            Rate.of(share));
                }
            }
        }
    }

    private static String range(Tier tier) {
        if (tier.toPage() != null) {
            return " " + tier.fromPage() + " to " + tier.toPage();
        }
        return tier.fromPage() == 1 ? "" : " from " + tier.fromPage();
    }

    private void line(Component component, String description, int quantity, Rate unitAmount) {
        bill.charge(
                component.kind(),
                QuoteLine.of(
                        LineCode.of(component.kind()),
                        description,
                        quantity,
                        unitAmount,
                        schedule.rounding().mode(),
                        component.citation()));
    }
}
