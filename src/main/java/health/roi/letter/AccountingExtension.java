package health.roi.letter;

import java.time.LocalDate;

/**
 * We need more time for an accounting of disclosures: the one extension of 45 CFR 164.528(c)(1)(ii).
 *
 * @param reason why, in words that follow "The reason is:"
 * @param oldDate by which we had to answer
 * @param newDate by which we will
 */
public record AccountingExtension(LetterFrame frame, String reason, LocalDate oldDate, LocalDate newDate)
        implements LetterContent {

    @Override
    public LetterKind kind() {
        return LetterKind.ACCOUNTING_EXTENSION;
    }
}
