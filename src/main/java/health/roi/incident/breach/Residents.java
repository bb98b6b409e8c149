package health.roi.incident.breach;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people are affected, by the state in which they live.
 *
 * @param byState two letters; nothing is 0
 * @param elsewhere those who live in none of the states, or nobody knows where
 */
public record Residents(Map<String, Integer> byState, int elsewhere) {

    public static final Residents NONE = new Residents(Map.of(), 0);

    public Residents {
        byState = Collections.unmodifiableSortedMap(new TreeMap<>(byState));
    }

    /** All of them: the Secretary counts people, wherever they live. */
    public int total() {
        return byState.values().stream().mapToInt(Integer::intValue).sum() + elsewhere;
    }

    public Residents plus(Residents others) {
        Map<String, Integer> sum = new TreeMap<>(byState);
        others.byState.forEach((state, people) -> sum.merge(state, people, Integer::sum));
        return new Residents(sum, elsewhere + others.elsewhere);
    }

    /** The states with more than that many of them. */
    List<String> statesWithMoreThan(int people) {
        return byState.entrySet().stream()
                .filter(entry -> entry.getValue() > people)
                .map(Map.Entry::getKey)
                .toList();
    }
}
