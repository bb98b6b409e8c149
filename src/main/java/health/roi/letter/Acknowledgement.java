package health.roi.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * The request has come.
 *
 * @param askedFor what was asked for, in words
 * @param answerBy the day by which we answer, or null where no law sets one
 * @param stillNeeded what may still be needed, one sentence each; may be empty
 */
public record Acknowledgement(LetterFrame frame, String askedFor, LocalDate answerBy, List<String> stillNeeded)
        implements LetterContent {

    public Acknowledgement {
        stillNeeded = stillNeeded == null ? List.of() : List.copyOf(stillNeeded);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.ACKNOWLEDGEMENT;
    }
}
