package health.roi.incident.part;

import java.time.LocalDate;

/**
 * How far the people have been told.
 *
 * @param first the first day, or null where nobody has been
 */
public record Told(int people, LocalDate first) {}
