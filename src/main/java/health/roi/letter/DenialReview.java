package health.roi.letter;

import health.roi.directory.ComplaintContact;
import java.time.LocalDate;

/**
 * The outcome of the review of a denial by another licensed professional, who binds us: 45 CFR 164.524(a)(4), (d)(4).
 *
 * @param askedOn when the review was asked for
 * @param reviewer name or title of the professional who made it
 * @param explanation why, in plain language, as whole sentences
 * @param complaints who takes complaints here
 */
public record DenialReview(
        LetterFrame frame,
        LocalDate askedOn,
        Outcome outcome,
        String reviewer,
        String explanation,
        ComplaintContact complaints)
        implements LetterContent {

    /** What the review decided about the denial. */
    public enum Outcome {
        UPHELD,
        PARTLY_REVERSED,
        REVERSED
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DENIAL_REVIEW;
    }
}
