package health.roi.disclosure.view;

import health.roi.audit.Seen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That somebody did something with the record on a day, in words for the patient.
 *
 * @param who by role, never by name: the trail knows people by the id of their token alone
 * @param times how often that day
 */
public record Access(LocalDate on, String who, String what, int times) {

    private record Same(LocalDate on, String who, String what) {}

    /** Told once for each day, in the order given, where several lines of the trail read the same. */
    static List<Access> of(List<Seen> seen) {
        Map<Same, Integer> times = new LinkedHashMap<>();
        for (Seen line : seen) {
            times.merge(
                    new Same(line.day(), AccessWords.who(line.roles(), line.action()), AccessWords.what(line.action())),
                    line.times(),
                    Integer::sum);
        }
        return times.entrySet().stream()
                .map(entry -> new Access(
                        entry.getKey().on(),
                        entry.getKey().who(),
                        entry.getKey().what(),
                        entry.getValue()))
                .toList();
    }
}
