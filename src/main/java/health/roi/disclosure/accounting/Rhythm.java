package health.roi.disclosure.accounting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often something was disclosed again, where it was regular: the periodicity of 45 CFR 164.528(b)(3)(ii). */
public enum Rhythm {
    DAILY(1, 1, "every day"),
    WEEKLY(6, 8, "about once a week"),
    EVERY_TWO_WEEKS(13, 15, "about every two weeks"),
    MONTHLY(26, 35, "about once a month"),
    QUARTERLY(85, 98, "about every three months"),
    YEARLY(350, 380, "about once a year");

    private final int shortest;
    private final int longest;
    private final String words;

    Rhythm(int shortest, int longest, String words) {
        this.shortest = shortest;
        this.longest = longest;
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The rhythm of all the days, oldest first; empty where one gap does not fit, or there is a single gap. */
    static Optional<Rhythm> of(List<LocalDate> days) {
        List<Long> gaps = IntStream.range(1, days.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .toList();
        return gaps.size() < 2
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(rhythm ->
                                gaps.stream().allMatch(gap -> gap >= rhythm.shortest && gap <= rhythm.longest))
                        .findFirst();
    }
}
