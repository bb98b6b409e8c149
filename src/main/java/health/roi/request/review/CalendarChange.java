package health.roi.request.review;

import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.request.RequestState;
import health.roi.request.Told;
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

    private static final String EXPIRED = "authorization-expired";
    private static final String DUE_SOON = "due-soon";
    private static final String OVERDUE = "overdue";
    private static final String CHANGED = "calendar-changed";

    /** How many days before the deadline somebody is reminded. */
    static final int SOON = 5;

    /**
     * What changed between two days with the same facts. That a deadline is near or has passed is told once for each
     * deadline, whenever it comes to be so: also after a delivery failed, or where a fact moved the deadline.
     */
    static List<CalendarChange> between(
            RequestState state, Told told, Determination then, Determination now, LocalDate today) {
        List<CalendarChange> changes = new ArrayList<>();
        Set<FindingCode> appeared = codes(now);
        appeared.removeAll(codes(then));
        Set<FindingCode> gone = codes(then);
        gone.removeAll(codes(now));
        appeared.remove(FindingCode.OVERDUE);
        gone.remove(FindingCode.OVERDUE);
        boolean expired = appeared.remove(FindingCode.AUTH_EXPIRED);
        if (expired) {
            changes.add(
                    new CalendarChange(EXPIRED, Map.of("outcome", now.outcome().name())));
        }
        LocalDate due = state == RequestState.DELIVERED ? null : now.dueOn();
        if (due != null && today.isAfter(due)) {
            if (!due.equals(told.overdueFor())) {
                changes.add(new CalendarChange(OVERDUE, Map.of("dueOn", due.toString())));
            }
        } else if (due != null && !today.isBefore(due.minusDays(SOON)) && !due.equals(told.dueSoonFor())) {
            changes.add(new CalendarChange(DUE_SOON, Map.of("dueOn", due.toString())));
        }
        boolean otherwise = !then.records().equals(now.records()) || then.basis() != now.basis();
        if (!appeared.isEmpty() || !gone.isEmpty() || (otherwise && !expired)) {
            changes.add(new CalendarChange(
                    CHANGED,
                    Map.of(
                            "appeared", names(appeared),
                            "gone", names(gone),
                            "outcome", now.outcome().name())));
        }
        return changes;
    }

    /** What is told when these changes are. */
    static Told told(Told before, List<CalendarChange> changes, LocalDate due) {
        boolean soon = changes.stream().anyMatch(change -> change.action().equals(DUE_SOON));
        boolean over = changes.stream().anyMatch(change -> change.action().equals(OVERDUE));
        return new Told(soon ? due : before.dueSoonFor(), over ? due : before.overdueFor());
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
