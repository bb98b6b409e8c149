package health.roi.retention;

import health.roi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order to delete what need not be kept any longer.
 *
 * @param day the day by which that is reckoned
 * @param endedBy who confirmed or cancelled it, or null
 */
public record RetentionRun(
        UUID id,
        RunState state,
        LocalDate day,
        String reason,
        Instant askedAt,
        String askedBy,
        String endedBy,
        Instant endedAt,
        Instant doneAt,
        long version) {

    /** Why that person cannot confirm it; empty where they can. */
    List<Refusal> refusalsOfConfirmation(String by, boolean possible) {
        if (state != RunState.ASKED) {
            return notOpen();
        }
        if (by.equals(askedBy)) {
            return List.of(new Refusal(
                    "asker-may-not-confirm",
                    "Whoever asked for it may not confirm it. Ask a colleague to look at it."));
        }
        return possible
                ? List.of()
                : List.of(
                        new Refusal(
                                "retention-off",
                                "This installation has no credential of the role that may delete. Ask your administrator to set it."));
    }

    /** Why it cannot be cancelled; empty where it can. */
    List<Refusal> refusalsOfCancellation() {
        return state == RunState.ASKED ? List.of() : notOpen();
    }

    private static List<Refusal> notOpen() {
        return List.of(new Refusal(
                "run-not-open",
                "The order was confirmed or cancelled already. Read it, and ask anew where it is needed."));
    }
}
