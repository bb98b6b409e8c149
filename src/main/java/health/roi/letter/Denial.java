package health.roi.letter;

import health.roi.directory.ComplaintContact;

/**
 * Access is denied, in whole or in part: the written denial of 45 CFR 164.524(d)(2).
 *
 * @param basis why, in plain language, as whole sentences
 * @param citation the provision behind it, or null
 * @param withheld what is not given, in general words
 * @param rest what becomes of everything else
 * @param reviewable whether the patient has a right to a review: the grounds of 45 CFR 164.524(a)(3)
 * @param reviewHow how to ask for it, as whole sentences; only where there is that right
 * @param complaints who takes complaints here
 * @param heldElsewhere who keeps what was asked for, where we do not keep it and know who does, or null
 */
public record Denial(
        LetterFrame frame,
        String basis,
        String citation,
        String withheld,
        Rest rest,
        boolean reviewable,
        String reviewHow,
        ComplaintContact complaints,
        String heldElsewhere)
        implements LetterContent {

    /** What becomes of what is not denied (45 CFR 164.524(d)(1)). */
    public enum Rest {
        NOTHING_ELSE,
        ENCLOSED,
        FOLLOWS,
        /** Nothing is promised: what is not decided yet, or withheld for a reason of its own. */
        SEPARATELY
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DENIAL;
    }
}
