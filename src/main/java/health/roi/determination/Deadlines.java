package health.roi.determination;

import health.roi.determination.StateDeadlineTable.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return request.extension() != null && extensionFaults(facility, request).isEmpty();
    }

    /** Every condition that an announced extension fails, in the order of {@link ExtensionFault}. */
    public static Set<ExtensionFault> extensionFaults(FacilityFacts facility, RequestFacts request) {
        RequestFacts.Extension extension = request.extension();
        Set<ExtensionFault> faults = EnumSet.noneOf(ExtensionFault.class);
        if (extension.reason() == null) {
            faults.add(ExtensionFault.NO_REASON);
        }
        if (extension.noticeSentOn() == null) {
            faults.add(ExtensionFault.NOTICE_UNDATED);
        } else if (extension.noticeSentOn().isAfter(lastDayForNotice(request))) {
            faults.add(ExtensionFault.NOTICE_LATE);
        }
        Optional<LocalDate> limit = furthestExtension(facility, request);
        if (limit.isEmpty()) {
            faults.add(ExtensionFault.NOT_ALLOWED);
        }
        if (extension.newDate() == null) {
            faults.add(ExtensionFault.NO_NEW_DATE);
        } else if (limit.isPresent() && extension.newDate().isAfter(limit.get())) {
            faults.add(ExtensionFault.NEW_DATE_TOO_LATE);
        }
        return faults;
    }

    static LocalDate lastDayForNotice(RequestFacts request) {
        LocalDate received = request.receivedOn();
        return received.plusDays(StateDeadlineTable.CURRENT.federal(received).days());
    }

    /** The last day that an extension may name; empty where a law allows none. */
    static Optional<LocalDate> furthestExtension(FacilityFacts facility, RequestFacts request) {
        List<Entry> rules = rules(facility, request);
        return rules.stream().allMatch(rule -> rule.extendableTo().isPresent())
                ? rules.stream()
                        .map(rule -> request.receivedOn()
                                .plusDays(rule.extendableTo().getAsInt()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static List<Entry> rules(FacilityFacts facility, RequestFacts request) {
        StateDeadlineTable table = StateDeadlineTable.CURRENT;
        return Stream.concat(
                        Stream.of(table.federal(request.receivedOn())),
                        table.state(facility, request.receivedOn()).stream())
                .toList();
    }
}
