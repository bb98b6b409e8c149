package health.roi.chart.restriction;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the custodian answered to a patient who asked for a restriction.
 *
 * @param on the first day on which an agreed restriction binds, where {@link Asked#mustBeAgreed} did not bind it before
 */
public record Decision(boolean agreed, String reason, LocalDate on, Instant decidedAt, String decidedBy) {

    boolean bindsOn(LocalDate day) {
        return agreed && !day.isBefore(on);
    }
}
