package health.roi.platform.start;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A setting that is on or off, in every spelling in which the framework takes it. */
final class Switches {

    private static final Set<String> ON = Set.of("true", "1", "yes", "y", "on");

    private Switches() {}

    static boolean on(Map<String, String> environment, String name) {
        return ON.contains(environment.getOrDefault(name, "").trim().toLowerCase(Locale.ROOT));
    }
}
