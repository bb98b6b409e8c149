package health.roi.letter;

import java.time.LocalDate;

/**
 * We need more time: the one extension of 45 CFR 164.524(b)(2)(ii).
 *
 * @param reason why, in words that follow "The reason is:"
 * @param oldDate by which we had to answer
 * @param newDate by which we will
 */
public record Extension(LetterFrame frame, String reason, LocalDate oldDate, LocalDate newDate)
        implements LetterContent {

    @Override
    public LetterKind kind() {
        return LetterKind.EXTENSION;
    }
}
