package health.roi.fee;

import health.roi.fee.schedule.FeeSchedule;
import health.roi.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a copy may cost, with every line that leads there. Plain data, to be kept as it is.
 *
 * @param total the sum of the lines
 * @param cappedBy the last cap that took something off; null where none did, and where a waiver applies
 * @param waivedBecause null where nothing is waived
 * @param prepayment null where the schedule says nothing about it
 */
public record Quote(
        String currency,
        Money total,
        List<QuoteLine> lines,
        ScheduleUsed schedule,
        String cappedBy,
        String waivedBecause,
        List<QuoteNote> notes,
        Prepayment prepayment) {

    public static final String CURRENCY = "USD";

    public Quote {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The schedule by which it was priced. */
    public record ScheduleUsed(String id, LocalDate effectiveFrom, String citation) {

        static ScheduleUsed of(FeeSchedule schedule) {
            return new ScheduleUsed(schedule.id(), schedule.effectiveFrom(), schedule.citation());
        }
    }

    /** Whether the copy may be held back until it is paid for. */
    public record Prepayment(boolean mayBeRequired, String citation) {}
}
