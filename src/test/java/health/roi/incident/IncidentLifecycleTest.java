package health.roi.incident;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All pairs of state and action: a dash is a refusal. */
class IncidentLifecycleTest {

    private static final String TABLE = """
            action           | SUSPECTED | OPEN      | ASSESSED  | NOTIFYING | CLOSED
            CONFIRM          | OPEN      | -         | -         | -         | -
            DISMISS          | CLOSED    | -         | -         | -         | -
            ADD_PEOPLE       | -         | OPEN      | ASSESSED  | NOTIFYING | -
            RECALL           | -         | OPEN      | ASSESSED  | NOTIFYING | -
            ASSESS           | -         | ASSESSED  | ASSESSED  | -         | -
            DELAY            | -         | OPEN      | ASSESSED  | NOTIFYING | -
            WRITE_TEXT       | -         | OPEN      | ASSESSED  | NOTIFYING | -
            DECIDE_BREACH    | -         | NOTIFYING | NOTIFYING | -         | -
            DECIDE_NO_BREACH | -         | -         | CLOSED    | -         | -
            NOTIFY           | -         | -         | -         | NOTIFYING | -
            CLOSE            | -         | -         | -         | CLOSED    | -
            """;

    private static final Map<String, Map<String, String>> EXPECTED = expected();

    private static Map<String, Map<String, String>> expected() {
        List<List<String>> lines = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> states = lines.get(0);
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < states.size(); i++) {
                row.put(states.get(i), line.get(i));
            }
            expected.put(line.get(0), row);
        }
        return expected;
    }

    @Test
    void theTableNamesEveryStateAndEveryAction() {
        assertEquals(names(IncidentAction.values()), EXPECTED.keySet().stream().collect(Collectors.toSet()));
        EXPECTED.values().forEach(row -> assertEquals(names(IncidentState.values()), new TreeSet<>(row.keySet())));
    }

    @Test
    void everyPairLeadsWhereTheTableSaysOrNowhere() {
        assertAll(Stream.of(IncidentState.values())
                .flatMap(state -> Stream.of(IncidentAction.values())
                        .map(action -> () -> assertEquals(
                                EXPECTED.get(action.name()).get(state.name()),
                                IncidentLifecycle.next(state, action)
                                        .map(Enum::name)
                                        .orElse("-"),
                                () -> action + " in " + state))));
    }

    @Test
    void whatIsPossibleIsWhatLeadsSomewhere() {
        for (IncidentState state : IncidentState.values()) {
            Set<IncidentAction> leading = Stream.of(IncidentAction.values())
                    .filter(action -> IncidentLifecycle.next(state, action).isPresent())
                    .collect(Collectors.toSet());
            assertEquals(leading, IncidentLifecycle.possible(state));
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
