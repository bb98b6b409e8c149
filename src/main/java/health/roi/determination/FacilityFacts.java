package health.roi.determination;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The facility that holds the records.
 *
 * @param state two letters, such as {@code MN}; letter case and surrounding spaces do not matter
 * @param kind null when unknown, and then no rule for one kind of facility applies
 * @param part2Program whether the facility is a substance use disorder program under 42 CFR part 2
 */
public record FacilityFacts(String state, FacilityKind kind, boolean part2Program) {
    public FacilityFacts {
        state = requireNonNull(state, "facility.state").strip().toUpperCase(Locale.ROOT);
    }
}
