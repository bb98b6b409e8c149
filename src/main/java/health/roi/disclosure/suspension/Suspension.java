package health.roi.disclosure.suspension;

import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A patient's right to an accounting of what an agency received, suspended for a time (45 CFR 164.528(a)(2)). Everything is
 * written down meanwhile; it is left out of what is shown, and comes back by itself on the day after the last.
 *
 * @param written the written statement that followed an oral one, or null
 * @param end an end before the time stated, or null
 */
public record Suspension(
        UUID id,
        AgencyStatement statement,
        Written written,
        End end,
        Instant createdAt,
        String createdBy,
        long version) {

    /** A written statement that followed an oral one while that lasted. */
    public record Written(
            LocalDate receivedOn, LocalDate until, String reason, Instant recordedAt, String recordedBy) {}

    /** @param on the first day without the suspension */
    public record End(LocalDate on, String reason, Instant recordedAt, String recordedBy) {}

    /** The last day on which anything is held back. */
    public LocalDate lastDay() {
        LocalDate stated = written == null ? statement.lastDay() : written.until();
        return end != null && end.on().isBefore(stated.plusDays(1)) ? end.on().minusDays(1) : stated;
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(statement.madeOn()) && !day.isAfter(lastDay());
    }

    /** Why a written statement received on that day cannot follow; empty where it can. */
    List<Refusal> refusalsOfWritten(LocalDate receivedOn) {
        if (written != null || statement.form() == StatementForm.WRITTEN) {
            return List.of(new Refusal(
                    "written-already",
                    "There is a written statement already. Write down another suspension for another time."));
        }
        if (receivedOn.isAfter(lastDay())) {
            return List.of(new Refusal(
                    "written-too-late",
                    "The oral statement had ended by then. Write down the written one as a suspension of its own. (45 CFR"
                            + " 164.528(a)(2)(ii)(C))"));
        }
        return List.of();
    }

    /** Why it cannot end on that day; empty where it can. */
    List<Refusal> refusalsOfEnd(LocalDate on) {
        return end != null || on.isAfter(lastDay())
                ? List.of(new Refusal("suspension-ended", "The suspension has ended by then. There is nothing to do."))
                : List.of();
    }
}
