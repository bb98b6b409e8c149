package health.roi.fee.schedule;

import health.roi.fee.schedule.Price.Tier;
import health.roi.fee.schedule.ScheduleFault.Found;
import java.math.BigDecimal;
import java.util.List;

/** What is wrong with the components of a schedule. */
final class ComponentFaults {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ComponentFaults() {}

    static void find(Found found, List<Component> components) {
        found.unless(!components.isEmpty(), "not-empty");
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            Found here = found.at(i);
            here.at("when").unless(!component.when().isNever(), "applies-to-somebody");
            here.at("description").unless(!component.description().isBlank(), "not-blank");
            ScheduleFaults.cited(here, component.citation());
            boolean chargedTwice = components.subList(0, i).stream()
                    .anyMatch(earlier ->
                            earlier.kind() == component.kind() && earlier.when().meets(component.when()));
            here.unless(!chargedTwice, "overlaps-an-earlier-one");
            here.at("includedPages")
                    .unless(
                            component.kind() == FeeKind.BASE || component.includedPages() == 0,
                            "only-a-base-buys-pages");
            if (component.price() == null) {
                here.unless(false, "has-a-price");
            } else {
                here.unless(component.kind().takes(component.price()), "price-fits-the-kind");
                price(here, component);
            }
            if (component.price() instanceof Price.PerPage perPage) {
                firstPage(here, component, perPage, components);
            }
        }
    }

    private static void price(Found here, Component component) {
        Price price = component.price();
        if (price instanceof Price.Once once) {
            tiers(here, once.tiers());
            int first = once.tiers().isEmpty() ? 1 : once.tiers().get(0).fromPage();
            here.at("tiers").unless(first <= 1, "begins-with-the-first-page");
        } else if (price instanceof Price.PerPage perPage) {
            tiers(here, perPage.tiers());
        } else if (price instanceof Price.PerUnit perUnit) {
            ScheduleFaults.amount(here.at("unitAmount"), perUnit.unitAmount(), false);
        } else if (price instanceof Price.Percent percent) {
            BigDecimal value = percent.percent();
            here.at("percent").unless(value.signum() > 0 && value.compareTo(WHOLE) <= 0, "percent-in-range");
            here.at("percentOf").unless(!percent.of().isEmpty(), "not-empty");
            // A rush charge is taken before the tax, and neither of itself.
            boolean ofItself = percent.of().contains(FeeKind.TAX)
                    || component.kind() == FeeKind.RUSH && percent.of().contains(FeeKind.RUSH);
            here.at("percentOf").unless(!ofItself, "not-of-itself");
        }
    }

    /** Whole numbers of pages, one tier after the other, the last one open. */
    private static void tiers(Found here, List<Tier> tiers) {
        here.at("tiers").unless(!tiers.isEmpty(), "not-empty");
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Found at = here.at("tiers").at(i);
            boolean last = i == tiers.size() - 1;
            ScheduleFaults.amount(at.at("amount"), tier.amount(), false);
            if (tier.toPage() == null) {
                at.at("toPage").unless(last, "only-the-last-is-open");
            } else {
                at.at("toPage").unless(!last, "the-last-is-open");
                at.unless(tier.fromPage() <= tier.toPage(), "tier-without-a-page");
            }
            if (i > 0 && tiers.get(i - 1).toPage() != null) {
                int expected = tiers.get(i - 1).toPage() + 1;
                at.unless(tier.fromPage() <= expected, "tier-gap");
                at.unless(tier.fromPage() >= expected, "tier-overlap");
            }
        }
    }

    /** The price by the page goes on where the base that buys the first pages ends; where there is none, from the first. */
    private static void firstPage(Found here, Component pages, Price.PerPage price, List<Component> components) {
        if (price.tiers().isEmpty()) {
            return;
        }
        int before = price.tiers().get(0).fromPage() - 1;
        List<Component> bases = components.stream()
                .filter(Component::buysPages)
                .filter(base -> base.when().meets(pages.when()))
                .toList();
        Found at = here.at("tiers").at(0);
        at.unless(bases.stream().noneMatch(base -> base.includedPages() > before), "tier-overlap");
        boolean bought = before == 0
                || bases.stream()
                        .anyMatch(base ->
                                base.includedPages() == before && base.when().covers(pages.when()));
        at.unless(before >= 0 && bought && bases.stream().noneMatch(base -> base.includedPages() < before), "tier-gap");
    }
}
