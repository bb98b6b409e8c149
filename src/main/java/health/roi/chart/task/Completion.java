package health.roi.chart.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a task is done.
 *
 * @param on when the form was signed or filed, which may be before the index knew
 * @param note or null
 */
public record Completion(LocalDate on, String note, Instant recordedAt, String recordedBy) {}
