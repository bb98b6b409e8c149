package health.roi.request.review;

import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.request.RequestState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that became so because a day passed, and that somebody should know.
 *
 * @param action as the history and the event call it
 * @param detail codes and dates only
 */
record CalendarChange(String action, Map<String, String> detail) {

    /** How many days before the deadline somebody is reminded. */
    static final int SOON = 5;

    /** What changed between two days with the same facts; each change is found once, however many days lie between. */
    static List<CalendarChange> between(
            RequestState state, Determination then, LocalDate before, Determination now, LocalDate today) {
        List<CalendarChange> changes = new ArrayList<>();
        Set<FindingCode> appeared = codes(now);
        appeared.removeAll(codes(then));
        Set<FindingCode> gone = codes(then);
        gone.removeAll(codes(now));
        boolean waits = state != RequestState.DELIVERED;
        LocalDate due = now.dueOn();
        if (appeared.remove(FindingCode.AUTH_EXPIRED)) {
            changes.add(new CalendarChange(
                    "authorization-expired", Map.of("outcome", now.outcome().name())));
        }
        if (waits && due != null && soon(due, today) && !soon(due, before) && !today.isAfter(due)) {
            changes.add(new CalendarChange("due-soon", Map.of("dueOn", due.toString())));
        }
        boolean overdue = appeared.remove(FindingCode.OVERDUE);
        if (overdue && waits) {
            changes.add(new CalendarChange("overdue", Map.of("dueOn", due.toString())));
        }
        boolean otherwise = !then.records().equals(now.records()) || then.basis() != now.basis();
        if (!appeared.isEmpty() || !gone.isEmpty() || (otherwise && changes.isEmpty())) {
            changes.add(new CalendarChange(
                    "calendar-changed",
                    Map.of(
                            "appeared", names(appeared),
                            "gone", names(gone),
                            "outcome", now.outcome().name())));
        }
        return changes;
    }

    private static boolean soon(LocalDate due, LocalDate day) {
        return !day.isBefore(due.minusDays(SOON));
    }

    private static Set<FindingCode> codes(Determination determination) {
        return determination.findings().stream()
                .map(Finding::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    private static String names(Set<FindingCode> codes) {
        return codes.stream().map(FindingCode::name).collect(Collectors.joining(" "));
    }
}
