package health.roi.retention;

import java.time.LocalDate;

/**
 * How many rows need not be kept any longer.
 *
 * @param lastDay the last day of which rows are due
 * @param due how many there are
 * @param held how many more there would be, did no legal hold cover them
 */
public record DueRows(RetainedRows kind, LocalDate lastDay, long due, long held, String rule, String citation) {}
