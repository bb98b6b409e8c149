package health.roi.determination;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** How the facts treat what was not said: blank text is absent, an absent collection is empty. */
final class Absent {
    private Absent() {}

    static String ifBlank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Keeps the order in which the values came, so that an answer built from them is stable. */
    static <T> Set<T> toEmpty(Collection<T> values) {
        return values == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
