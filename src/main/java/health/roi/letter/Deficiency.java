package health.roi.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something is wrong that the requester can mend.
 *
 * @param defects what is wrong; what would read the same is said once, so that the number of protected kinds of record
 *     cannot be counted
 * @param clockRuns whether the time to answer goes on while we wait: a defect stops no statutory clock
 * @param answerBy the day by which we answer, or null
 */
public record Deficiency(LetterFrame frame, List<Defect> defects, boolean clockRuns, LocalDate answerBy)
        implements LetterContent {

    public Deficiency {
        List<Defect> once = new ArrayList<>();
        for (Defect defect : defects == null ? List.<Defect>of() : defects) {
            if (once.stream().noneMatch(defect::saysTheSameAs)) {
                once.add(defect);
            }
        }
        defects = List.copyOf(once);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DEFICIENCY;
    }
}
