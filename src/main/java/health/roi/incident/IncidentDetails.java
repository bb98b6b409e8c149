package health.roi.incident;

import health.roi.incident.breach.BreachDeadlines;
import health.roi.incident.breach.Delay;
import health.roi.incident.breach.Duty;
import health.roi.incident.breach.NoticeDuty;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.Assessed;
import health.roi.incident.part.Notice;
import health.roi.incident.part.Recall;
import health.roi.incident.part.StatedDelay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An incident with everything that belongs to it.
 *
 * @param listed the people who are named, by where they live
 * @param told how many of these have a notice
 * @param assessments oldest first; the last one counts
 * @param notices to the media and the Secretary alone; those to people are counted
 * @param firstTold the first day on which one of the people was told, or null
 */
public record IncidentDetails(
        Incident incident,
        Residents listed,
        int told,
        LocalDate firstTold,
        List<Recall> recalls,
        List<Assessed> assessments,
        List<StatedDelay> delays,
        List<Notice> notices) {

    /** Whom somebody has to tell, by when, and whether that is done. */
    public record Owed(NoticeDuty duty, boolean met) {}

    public Residents residents() {
        return listed.plus(incident.facts().unlisted());
    }

    public Optional<Assessed> assessment() {
        return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.get(assessments.size() - 1));
    }

    /** What is owed if it is a breach, which it is until the contrary is shown. */
    public List<Owed> owed() {
        List<Delay> held = delays.stream().map(StatedDelay::delay).toList();
        return BreachDeadlines.of(incident.facts().discovery(), residents(), held).stream()
                .map(duty -> new Owed(duty, met(duty)))
                .toList();
    }

    /** The earliest day by which somebody has yet to be told; where all are, the latest day of all. */
    public LocalDate nextDue() {
        return owed().stream()
                .filter(owed -> !owed.met())
                .map(owed -> owed.duty().deadline().dueOn())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> owed().stream()
                        .map(owed -> owed.duty().deadline().dueOn())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private boolean met(NoticeDuty duty) {
        return switch (duty.duty()) {
            // It has told by the day on which the custodian knew.
            case ASSOCIATE -> true;
            case INDIVIDUALS ->
                told > 0
                        && told == listed.total()
                        && incident.facts().unlisted().total() == 0;
            case MEDIA ->
                notices.stream()
                        .anyMatch(notice -> notice.kind().duty() == Duty.MEDIA
                                && duty.state().equals(notice.state()));
            case HHS -> notices.stream().anyMatch(notice -> notice.kind().duty() == Duty.HHS);
        };
    }
}
