package health.roi.audit;

import java.time.LocalDate;

/**
 * What people with these roles did on one day, so many times.
 *
 * @param roles as the token named them, in alphabetical order with spaces between
 */
public record Seen(LocalDate day, String roles, String action, int times) {}
