package health.roi.letter;

import java.util.List;

/**
 * We looked and found nothing.
 *
 * @param askedFor what was asked for, in words
 * @param searches what was looked for, and where
 * @param heldElsewhere who may keep it, if we know (45 CFR 164.524(d)(3)), or null
 */
public record NoRecords(LetterFrame frame, String askedFor, List<Search> searches, String heldElsewhere)
        implements LetterContent {

    /** One place that was searched. */
    public record Search(String what, String where) {}

    public NoRecords {
        searches = searches == null ? List.of() : List.copyOf(searches);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.NO_RECORDS;
    }
}
