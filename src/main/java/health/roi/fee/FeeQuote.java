package health.roi.fee;

import health.roi.determination.Basis;
import health.roi.fee.schedule.FeeSchedule;
import java.util.ArrayList;
import java.util.List;

/** The one place where the service says what a copy may cost. */
public final class FeeQuote {

    private FeeQuote() {}

    /**
     * The most that the law allows for that copy.
     *
     * @param schedule the one that holds for the facility on the day of the facts
     */
    public static Quote of(QuoteFacts facts, FeeSchedule schedule) {
        Priced priced = priced(facts, schedule);
        List<QuoteNote> notes = new ArrayList<>(priced.notes());
        if (schedule.mayBeOutdatedOn(facts.asOf())) {
            notes.add(QuoteNote.SCHEDULE_MAY_BE_OUTDATED);
        }
        return new Quote(
                Quote.CURRENCY,
                priced.total(),
                priced.lines(),
                Quote.ScheduleUsed.of(schedule),
                priced.cappedBy(),
                priced.waivedBecause(),
                notes,
                prepayment(facts, schedule, priced));
    }

    private static Priced priced(QuoteFacts facts, FeeSchedule schedule) {
        boolean ownCopy = facts.basis() == Basis.PATIENT_ACCESS;
        if (!facts.recordsFound()) {
            return new Priced(List.of(ownCopy ? PatientAccess.noRecord() : noRecord(schedule)), null, null, List.of());
        }
        return ownCopy
                ? PatientAccess.price(facts, schedule)
                : StatePrice.whole(facts, schedule).priced();
    }

    private static QuoteLine noRecord(FeeSchedule schedule) {
        FeeSchedule.Fixed fee = schedule.noRecordFee();
        return QuoteLine.of(
                LineCode.NO_RECORD,
                "Search that found nothing",
                1,
                fee.amount(),
                schedule.rounding().mode(),
                fee.citation());
    }

    private static Quote.Prepayment prepayment(QuoteFacts facts, FeeSchedule schedule, Priced priced) {
        FeeSchedule.Prepayment rule = schedule.prepayment();
        if (rule == null) {
            return null;
        }
        boolean excepted = rule.exceptEmergency() && facts.extras().emergency();
        return new Quote.Prepayment(
                rule.allowed() && !excepted && !priced.total().isZero(), rule.citation());
    }
}
