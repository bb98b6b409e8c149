package health.roi.incident;

import health.roi.determination.StateNames;
import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Residents;
import health.roi.platform.problem.FieldError;
import health.roi.platform.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is known of an incident.
 *
 * @param copyServiceId the business associate at which it happened, or null
 * @param happenedOn the day on which it went out
 * @param whatHappened for the custodian's own people
 * @param information which kinds of information, briefly: it stands in the accounting of those who are affected
 * @param recipientAddress or null
 * @param pages 0 where nobody counted them
 * @param unlisted how many people are affected who are not named here yet
 */
public record IncidentFacts(
        IncidentKind kind,
        UUID copyServiceId,
        Discovery discovery,
        LocalDate happenedOn,
        String whatHappened,
        String information,
        String recipientName,
        RecipientKind recipientKind,
        String recipientAddress,
        int pages,
        Residents unlisted) {

    /** Everything that is wrong with it; empty where it can be written down. */
    List<FieldError> faults(LocalDate latestDay) {
        List<FieldError> faults = new ArrayList<>();
        day("/happenedOn", happenedOn, latestDay, faults);
        day("/discoveredOn", discovery.on(), latestDay, faults);
        if (discovery.associateOn() != null) {
            day("/associate/discoveredOn", discovery.associateOn(), latestDay, faults);
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        if (discovery.on().isBefore(happenedOn)) {
            faults.add(new FieldError("/discoveredOn", "not-before-it-happened"));
        }
        if (discovery.associateOn() != null && discovery.associateOn().isBefore(happenedOn)) {
            faults.add(new FieldError("/associate/discoveredOn", "not-before-it-happened"));
        }
        if (discovery.associateOn() != null && discovery.associateOn().isAfter(discovery.on())) {
            faults.add(new FieldError("/associate/discoveredOn", "not-after-the-custodian"));
        }
        faults.addAll(unknownStates(unlisted));
        return faults;
    }

    public static List<FieldError> unknownStates(Residents unlisted) {
        return unlisted.byState().keySet().stream().allMatch(StateNames::knows)
                ? List.of()
                : List.of(new FieldError("/unlisted", "known-state"));
    }

    private static void day(String pointer, LocalDate day, LocalDate latestDay, List<FieldError> faults) {
        if (!Days.isUsual(day)) {
            faults.add(new FieldError(pointer, "usual-day"));
        } else if (day.isAfter(latestDay)) {
            faults.add(new FieldError(pointer, "not-in-future"));
        }
    }
}
