package health.roi.copyjob.productivity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What a copy service did in a period.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param offered jobs offered to it alone or to all services of its sites
 * @param completed wholly or in part
 * @param returned jobs, by the reason why
 * @param notFound documents, by the reason why
 * @param pages pages counted in the documents that were found
 * @param sentBack documents of those found that a quality check sent back since
 * @param medianHours from claim to completion, or null where nothing was completed
 * @param ninetiethHours within which nine of ten were completed, or null
 */
public record Productivity(
        UUID copyService,
        LocalDate from,
        LocalDate to,
        long offered,
        long claimed,
        long completed,
        long partlyCompleted,
        long leasesLost,
        long withdrawn,
        Map<String, Long> returned,
        long found,
        Map<String, Long> notFound,
        long pages,
        long sentBack,
        String medianHours,
        String ninetiethHours) {

    /** The share of the documents found that was sent back, from 0 to 1; null where none was found. */
    public BigDecimal reworkRate() {
        return found == 0
                ? null
                : BigDecimal.valueOf(sentBack).divide(BigDecimal.valueOf(found), 4, RoundingMode.HALF_UP);
    }
}
