package health.roi.determination;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Whole cases, each with the part of the answer that it must give. */
class ScenariosTest {
    @TestFactory
    Stream<DynamicTest> answersEachScenario() {
        return stream(Given.read(EffectiveRows.resource("/determination/scenarios.json")))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.get("id").asText(), () -> answers(scenario.get("facts"), scenario.get("expect"))));
    }

    private static void answers(JsonNode facts, JsonNode expected) {
        Determination answer = Given.of(facts).decided();
        List<Executable> checks = new ArrayList<>();
        check(checks, expected, "outcome", value -> assertEquals(value.asText(), text(answer.outcome())));
        check(checks, expected, "basis", value -> assertEquals(value.asText(), text(answer.basis())));
        check(checks, expected, "dueOn", value -> assertEquals(value.asText(), text(answer.dueOn())));
        check(checks, expected, "minimumNecessary", v -> assertEquals(v.asBoolean(), answer.minimumNecessary()));
        check(checks, expected, "accountable", value -> assertEquals(value.asBoolean(), answer.accountable()));
        check(checks, expected, "notices", value -> assertEquals(codes(value), texts(answer.notices())));
        check(checks, expected, "findingCodes", value -> assertEquals(codes(value), findings(answer, true)));
        check(
                checks,
                expected,
                "otherFindingCodes",
                value -> assertTrue(
                        findings(answer, false).containsAll(codes(value)), () -> "missing among " + answer.findings()));
        check(
                checks,
                expected,
                "absentFindingCodes",
                value -> assertTrue(
                        answer.findings().stream().noneMatch(f -> codes(value).contains(text(f.code()))),
                        () -> "unexpected among " + answer.findings()));
        check(checks, expected, "records", value -> assertEquals(records(value), records(answer)));
        assertAll(checks);
    }

    private static void check(List<Executable> checks, JsonNode expected, String field, Consumer<JsonNode> check) {
        if (expected.has(field)) {
            checks.add(() -> check.accept(expected.get(field)));
        }
    }

    private static Set<String> findings(Determination answer, boolean blocking) {
        return answer.findings().stream()
                .filter(finding -> finding.blocks() == blocking)
                .map(finding -> text(finding.code()))
                .collect(Collectors.toSet());
    }

    private static List<String> records(JsonNode expected) {
        return stream(expected)
                .map(item -> item.get("id").asText() + item.get("decision").asText() + codes(item.get("reasons")))
                .toList();
    }

    private static List<String> records(Determination answer) {
        return answer.records().stream()
                .map(item -> item.id()
                        + item.decision()
                        + texts(item.reasons().stream().map(Reason::code).toList()))
                .toList();
    }

    private static Set<String> codes(JsonNode values) {
        return stream(values).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Set<String> texts(List<?> values) {
        return values.stream().map(ScenariosTest::text).collect(Collectors.toSet());
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }
}
