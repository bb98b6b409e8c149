package health.roi.incident.part;

import health.roi.incident.breach.Delay;
import health.roi.incident.breach.DelayForm;
import health.roi.platform.problem.FieldError;
import health.roi.platform.time.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A statement of law enforcement that holds notices back, as it was written down (45 CFR 164.412).
 *
 * @param officialIdentity how the official was identified
 */
public record StatedDelay(
        UUID id,
        Delay delay,
        String agency,
        String official,
        String officialIdentity,
        String reason,
        Instant recordedAt,
        String recordedBy) {

    /** Everything that is wrong with such a statement. */
    public static List<FieldError> faults(Delay delay, LocalDate latestDay) {
        List<FieldError> faults = new ArrayList<>();
        if (!Days.isUsual(delay.statedOn())) {
            faults.add(new FieldError("/statedOn", "usual-day"));
            return faults;
        }
        if (delay.statedOn().isAfter(latestDay)) {
            faults.add(new FieldError("/statedOn", "not-in-future"));
        }
        if (delay.form() == DelayForm.WRITTEN && delay.until() == null) {
            faults.add(new FieldError("/until", "required-for-written"));
        } else if (!Days.isUsual(delay.lastDay())) {
            faults.add(new FieldError("/until", "usual-day"));
        } else if (delay.lastDay().isBefore(delay.statedOn())) {
            faults.add(new FieldError("/until", "not-before-statement"));
        } else if (delay.form() == DelayForm.ORAL && delay.lastDay().isAfter(Delay.lastDayOfOral(delay.statedOn()))) {
            faults.add(new FieldError("/until", "at-most-30-days-for-oral"));
        }
        return faults;
    }
}
