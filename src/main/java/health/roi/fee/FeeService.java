package health.roi.fee;

import health.roi.fee.schedule.FeeSchedule;
import health.roi.fee.schedule.FeeScheduleService;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Prices a copy: the same for a dry run, an estimate and an invoice. */
@ApplicationScoped
public class FeeService {

    @Inject
    FeeScheduleService schedules;

    /**
     * The quote by the schedule that holds on the day of the facts. Refuses with {@code no-fee-schedule} where none is
     * known, also for what would be free: nothing is guessed. Neither stored nor audited: the facts are nobody's.
     */
    public Quote quote(QuoteFacts facts) {
        FeeSchedule schedule = schedules
                .on(facts.state(), facts.facilityKind(), facts.asOf())
                .orElseThrow(() -> new ProblemException(ProblemType.NO_FEE_SCHEDULE));
        return FeeQuote.of(facts, schedule);
    }
}
