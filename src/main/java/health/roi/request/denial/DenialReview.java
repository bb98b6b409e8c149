package health.roi.request.denial;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The review of a denial by a professional who did not take part in it, 45 CFR 164.524(a)(4). Its outcome binds.
 *
 * @param explanation the outcome in plain words, for the letter
 */
public record DenialReview(
        Outcome outcome,
        Professional reviewer,
        String explanation,
        LocalDate decidedOn,
        Instant recordedAt,
        String recordedBy) {

    /** What the reviewer decided. */
    public enum Outcome {
        UPHELD,
        /** Access is given. */
        REVERSED
    }
}
