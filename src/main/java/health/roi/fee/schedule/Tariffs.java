package health.roi.fee.schedule;

import health.roi.determination.FacilityKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schedules by which a custodian prices.
 *
 * @param shipped those that come with the service
 * @param own those that the custodian added
 */
public record Tariffs(List<FeeSchedule> shipped, List<FeeSchedule> own) {

    public Tariffs {
        shipped = List.copyOf(shipped);
        own = List.copyOf(own);
    }

    /**
     * The schedule that holds on that day: the one that began last. Where a shipped one and the custodian's own begin on the
     * same day, the custodian's own.
     */
    public Optional<FeeSchedule> on(String state, FacilityKind kind, LocalDate day) {
        // The later of two equals is kept, so the own ones come last.
        return Stream.concat(shipped.stream(), own.stream())
                .filter(schedule -> schedule.state().equals(state))
                .filter(schedule -> schedule.isFor(kind))
                .filter(schedule -> !schedule.effectiveFrom().isAfter(day))
                .reduce((one, other) -> LATER.compare(one, other) > 0 ? one : other);
    }

    private static final Comparator<FeeSchedule> LATER = Comparator.comparing(FeeSchedule::effectiveFrom);
}
