package health.roi.copyjob.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rules of one site as they are now. */
public final class SiteRules {

    /** The closest first; of two that are as close the older. */
    private static final Comparator<AssignmentRule> CLOSEST = Comparator.comparing(
                    (AssignmentRule rule) -> rule.conditions().given())
            .reversed()
            .thenComparing(AssignmentRule::id);

    private final List<AssignmentRule> rules;
    private final Set<UUID> services;

    /**
     * @param rules all of the site's
     * @param services the active services that work at the site; a rule for another one is as none
     */
    SiteRules(List<AssignmentRule> rules, Set<UUID> services) {
        this.rules = rules.stream().sorted(CLOSEST).toList();
        this.services = Set.copyOf(services);
    }

    /** How a record is offered: as the closest rule says, and without one to every service of the site. */
    public Offer offer(RuleConditions.Wanted wanted, Instant now) {
        return rules.stream()
                .filter(AssignmentRule::active)
                .filter(rule -> rule.to() != OfferedTo.SERVICE || works(rule.copyService()))
                .filter(rule -> rule.conditions().match(wanted))
                .findFirst()
                .map(rule -> rule.offer(now))
                .orElse(Offer.SITE);
    }

    /** Whether this service is active and works at the site. */
    public boolean works(UUID copyService) {
        return services.contains(copyService);
    }

    /** Whether anybody else does. */
    public boolean worksAnyBut(UUID copyService) {
        return services.stream().anyMatch(service -> !service.equals(copyService));
    }
}
