package health.roi.chart.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that is missing from a record.
 *
 * @param form what is missing; null for a signature
 * @param practitioner who has to act, or null where that is not known
 * @param openDays how many midnights have passed at the facility since it was opened, until it was completed
 * @param completion null while it is open
 */
public record ChartTask(
        UUID id,
        UUID recordId,
        UUID patientId,
        UUID facilityId,
        TaskKind kind,
        String form,
        String practitioner,
        Instant openedAt,
        String openedBy,
        int openDays,
        Completion completion,
        long version) {

    public TaskStatus status() {
        return completion == null ? TaskStatus.OPEN : TaskStatus.DONE;
    }

    /** Calendar days between two moments, as a calendar on the wall of that place counts them. */
    static int days(Instant from, Instant until, ZoneId zone) {
        return Math.toIntExact(
                ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone)));
    }
}
