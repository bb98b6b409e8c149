package health.roi.request;

import java.time.LocalDate;

/**
 * What somebody was told about the deadline of a request.
 *
 * @param dueSoonFor the deadline of which it was told that it is near, or null
 * @param overdueFor the deadline of which it was told that it has passed, or null
 */
public record Told(LocalDate dueSoonFor, LocalDate overdueFor) {}
