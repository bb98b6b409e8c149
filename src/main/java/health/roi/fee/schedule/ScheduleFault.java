package health.roi.fee.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with a schedule.
 *
 * @param pointer where, as a JSON Pointer into the schedule
 * @param constraint what does not hold, such as {@code tier-gap}
 */
public record ScheduleFault(String pointer, String constraint) {

    /** Faults as they are found, each below the place that is being looked at. */
    static final class Found {

        private final List<ScheduleFault> faults;
        private final String place;

        Found() {
            this(new ArrayList<>(), "");
        }

        private Found(List<ScheduleFault> faults, String place) {
            this.faults = faults;
            this.place = place;
        }

        /** The same faults, for a part of the place. */
        Found at(Object part) {
            return new Found(faults, place + "/" + part);
        }

        void unless(boolean holds, String constraint) {
            if (!holds) {
                faults.add(new ScheduleFault(place, constraint));
            }
        }

        List<ScheduleFault> all() {
            return faults.stream().distinct().toList();
        }
    }
}
