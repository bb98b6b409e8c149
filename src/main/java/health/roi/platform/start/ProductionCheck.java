package health.roi.platform.start;

import java.util.List;
import java.util.Map;

/** One concern that has to be settled before the service starts in production. */
@FunctionalInterface
interface ProductionCheck {

    /** A line for each thing that is not safe, with what to do about it; empty where all is well. Never a setting's value. */
    List<String> problems(Map<String, String> environment);
}
