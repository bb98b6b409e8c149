package health.roi.disclosure.accounting;

import java.time.LocalDate;

/**
 * That the same was disclosed again to the same recipient for the same purpose, 45 CFR 164.528(b)(3).
 *
 * @param count how many there were in the period, the first included
 * @param rhythm null where they were not regular: the count then says how many
 * @param lastOn the day of the last
 */
public record Repetition(int count, Rhythm rhythm, LocalDate lastOn) {}
