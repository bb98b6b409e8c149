package health.roi.authorization.representative;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A professional's decision, in the exercise of professional judgement, whether somebody is treated as the patient's
 * representative although abuse, neglect or endangerment is feared (45 CFR 164.502(g)(5)).
 *
 * @param professional who decided, by name
 * @param licence the number of the professional's licence
 * @param judgement why
 */
public record EndangermentReview(
        Outcome outcome,
        String professional,
        String licence,
        String judgement,
        LocalDate decidedOn,
        Instant recordedAt,
        String recordedBy) {

    /** What the professional decided. */
    public enum Outcome {
        TREAT_AS_REPRESENTATIVE,
        /** Nothing goes to this person: the concern stands. */
        DO_NOT_TREAT
    }
}
