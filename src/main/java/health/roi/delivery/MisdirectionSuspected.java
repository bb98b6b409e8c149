package health.roi.delivery;

import java.time.LocalDate;

/**
 * What was sent may have been seen by somebody it was not for; fired inside the transaction that found out. An impermissible
 * disclosure is presumed to be a breach (45 CFR 164.402(2)), so somebody has to look.
 *
 * @param sentOn the facility's day on which it was sent
 * @param foundOn the facility's day on which that was found out
 */
public record MisdirectionSuspected(Delivery delivery, LocalDate sentOn, LocalDate foundOn) {}
