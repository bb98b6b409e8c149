package health.roi.determination;

import java.time.LocalDate;

/**
 * The last day to act and where it comes from.
 *
 * @param rule one sentence such as {@code 30 calendar days from receipt}
 * @param calendar how days are counted, such as {@code calendar days, weekends and holidays included}
 * @param citation the statute or rule that won
 */
public record Deadline(LocalDate dueOn, String rule, String calendar, String citation) {}
