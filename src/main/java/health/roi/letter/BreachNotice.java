package health.roi.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * The notice of a breach: to a person (45 CFR 164.404), to the media of a state (164.406), or what is told to the Secretary
 * (164.408). All say the same five things of 164.404(c)(1).
 *
 * @param happenedOn the day of the breach, or null where nobody knows it
 * @param state of the media, in full; null otherwise
 * @param residents how many people, by where they live; for the media that state alone, for a person empty
 * @param individualsToldOn the first day on which people were told, or null; for the Secretary
 * @param mediaTold whether media were told; for the Secretary
 * @param associate the business associate at which it happened, or null
 */
public record BreachNotice(
        LetterFrame frame,
        Audience audience,
        Text text,
        LocalDate happenedOn,
        LocalDate discoveredOn,
        String state,
        List<Residents> residents,
        LocalDate individualsToldOn,
        boolean mediaTold,
        String associate)
        implements LetterContent {

    public enum Audience {
        INDIVIDUAL,
        MEDIA,
        HHS
    }

    /**
     * What every notice of one breach says, in plain language (164.404(c)(2)).
     *
     * @param happened (A) what happened
     * @param information (B) the kinds of information
     * @param steps (C) what people can do
     * @param doing (D) what we do
     * @param contact (E) how to ask
     */
    public record Text(String happened, String information, String steps, String doing, String contact) {}

    /** @param where a state in full, or other words */
    public record Residents(String where, int people) {}

    public BreachNotice {
        residents = residents == null ? List.of() : List.copyOf(residents);
    }

    public int people() {
        return residents.stream().mapToInt(Residents::people).sum();
    }

    @Override
    public LetterKind kind() {
        return switch (audience) {
            case INDIVIDUAL -> LetterKind.BREACH_NOTICE;
            case MEDIA -> LetterKind.BREACH_MEDIA_NOTICE;
            case HHS -> LetterKind.BREACH_HHS_NOTICE;
        };
    }
}
