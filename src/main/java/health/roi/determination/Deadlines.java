package health.roi.determination;

import health.roi.determination.StateDeadlineTable.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The statutory clock of the right of access (45 CFR 164.524(b)(2) and the states' shorter ones). */
public final class Deadlines {
    private static final String CALENDAR = "calendar days, weekends and holidays included; the day of receipt is day 0";

    private Deadlines() {}

    /**
     * The last day to act on a request under the right of access. The shorter of state and federal law wins; an extension
     * that holds moves it to its new date, one that does not moves nothing, and neither does a defect or an unpaid bill.
     */
    public static Deadline forRequest(FacilityFacts facility, RequestFacts request) {
        Entry shortest = rules(facility, request).stream()
                .min(Comparator.comparingInt(Entry::days))
                .orElseThrow();
        if (extensionHolds(facility, request)) {
            return new Deadline(
                    request.extension().newDate(),
                    "extended by a notice with a reason, sent in time, to the date that it names",
                    CALENDAR,
                    StateDeadlineTable.CURRENT.federal(request.receivedOn()).citation());
        }
        return new Deadline(
                request.receivedOn().plusDays(shortest.days()),
                shortest.days() + " calendar days from receipt",
                CALENDAR,
                shortest.citation());
    }

    /**
     * Whether an extension was announced that moves the deadline: every law that applies allows one, the notice gives a
     * reason and was sent within the federal period, and the new date is not beyond the limit.
     */
    public static boolean extensionHolds(FacilityFacts facility, RequestFacts request) {
        RequestFacts.Extension extension = request.extension();
        if (extension == null
                || extension.reason() == null
                || extension.noticeSentOn() == null
                || extension.newDate() == null) {
            return false;
        }
        LocalDate received = request.receivedOn();
        LocalDate lastDayForNotice =
                received.plusDays(StateDeadlineTable.CURRENT.federal(received).days());
        return !extension.noticeSentOn().isAfter(lastDayForNotice)
                && rules(facility, request).stream().allMatch(rule -> allows(rule, received, extension.newDate()));
    }

    private static boolean allows(Entry rule, LocalDate received, LocalDate newDate) {
        return rule.extendableTo().isPresent()
                && !newDate.isAfter(received.plusDays(rule.extendableTo().getAsInt()));
    }

    private static List<Entry> rules(FacilityFacts facility, RequestFacts request) {
        StateDeadlineTable table = StateDeadlineTable.CURRENT;
        return Stream.concat(
                        Stream.of(table.federal(request.receivedOn())),
                        table.state(facility, request.receivedOn()).stream())
                .toList();
    }
}
