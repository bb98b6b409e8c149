package health.roi.request;

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
class LifecycleTest {

    private static final String TABLE = """
            action           | RECEIVED  | IN_REVIEW  | COLLECTING    | QUALITY_CHECK | READY      | DELIVERED | CLOSED
            REVIEW           | IN_REVIEW | -          | IN_REVIEW     | IN_REVIEW     | IN_REVIEW  | -         | -
            APPROVE          | -         | COLLECTING | -             | -             | -          | -         | -
            COLLECT          | -         | -          | QUALITY_CHECK | -             | -          | -         | -
            RETURN_CHARTS    | -         | -          | COLLECTING    | -             | -          | -         | -
            PASS_QUALITY     | -         | -          | -             | READY         | -          | -         | -
            FAIL_QUALITY     | -         | -          | -             | COLLECTING    | COLLECTING | -         | -
            DELIVER          | -         | -          | -             | -             | DELIVERED  | -         | -
            FAIL_DELIVERY    | -         | -          | -             | -             | -          | READY     | -
            CONFIRM_DELIVERY | -         | -          | -             | -             | -          | CLOSED    | -
            FIND_NOTHING     | -         | CLOSED     | CLOSED        | CLOSED        | -          | -         | -
            DENY             | -         | CLOSED     | -             | -             | -          | -         | -
            CANCEL           | CLOSED    | CLOSED     | CLOSED        | CLOSED        | CLOSED     | -         | -
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
        assertEquals(names(Action.values()), new TreeSet<>(EXPECTED.keySet()));
        EXPECTED.values().forEach(row -> assertEquals(names(RequestState.values()), new TreeSet<>(row.keySet())));
    }

    @Test
    void everyPairLeadsWhereTheTableSaysOrNowhere() {
        assertAll(Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(Action.values())
                        .map(action -> () -> assertEquals(
                                EXPECTED.get(action.name()).get(state.name()),
                                Lifecycle.next(state, action).map(Enum::name).orElse("-"),
                                () -> action + " in " + state))));
    }

    @Test
    void whatIsPossibleIsWhatLeadsSomewhere() {
        for (RequestState state : RequestState.values()) {
            Set<Action> leading = Stream.of(Action.values())
                    .filter(action -> Lifecycle.next(state, action).isPresent())
                    .collect(Collectors.toSet());
            assertEquals(leading, Lifecycle.possible(state));
        }
    }

    @Test
    void nothingLeavesClosed() {
        assertEquals(Set.of(), Lifecycle.possible(RequestState.CLOSED));
    }

    @Test
    void nothingReachesDeliveredWithoutAPassedQualityCheckAndAnApproval() {
        assertEquals(Set.of("READY/DELIVER"), waysInto(RequestState.DELIVERED));
        assertEquals(Set.of("QUALITY_CHECK/PASS_QUALITY", "DELIVERED/FAIL_DELIVERY"), waysInto(RequestState.READY));
        assertEquals(Set.of("COLLECTING/COLLECT"), waysInto(RequestState.QUALITY_CHECK));
        assertEquals(
                Set.of(
                        "IN_REVIEW/APPROVE",
                        "COLLECTING/RETURN_CHARTS",
                        "QUALITY_CHECK/FAIL_QUALITY",
                        "READY/FAIL_QUALITY"),
                waysInto(RequestState.COLLECTING));
    }

    private static Set<String> waysInto(RequestState target) {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(Action.values())
                        .filter(action -> Lifecycle.next(state, action)
                                .filter(target::equals)
                                .isPresent())
                        .map(action -> state + "/" + action))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
