package health.roi.authorization.representative;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * What became known about one person who acts for one patient, in whichever request: a danger is feared, or a professional
 * decided about it (45 CFR 164.502(g)(5)).
 */
record Concern(Instant at, boolean stands) {

    /** The latest word counts: only a professional's decision ends a concern, and only a new fear raises it again. */
    static boolean stands(Collection<Concern> known) {
        return known.stream()
                .max(Comparator.comparing(Concern::at).thenComparing(Concern::stands))
                .map(Concern::stands)
                .orElse(false);
    }
}
