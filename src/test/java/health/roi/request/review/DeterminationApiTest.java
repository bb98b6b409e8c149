package health.roi.request.review;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.roi.support.ApiTest;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The dry run: whole cases over HTTP, and what it refuses. */
@QuarkusTest
class DeterminationApiTest extends ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String clerk;

    @BeforeEach
    void begin() {
        clerk = World.create().token("front-desk");
    }

    private static JsonNode scenarios() {
        try (InputStream in = DeterminationApiTest.class.getResourceAsStream("/determination/scenarios.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A whole case that needs no authorization, to be spoilt. */
    private static ObjectNode facts() {
        return scenario("patient-own-labs").deepCopy();
    }

    private static ObjectNode scenario(String id) {
        return (ObjectNode) stream(scenarios())
                .filter(scenario -> scenario.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .get("facts");
    }

    private ValidatableResponse asks(JsonNode facts) {
        return as(clerk).body(facts.toString()).post("/v1/determinations").then();
    }

    private JsonNode answers(JsonNode facts) {
        try {
            return JSON.readTree(asks(facts).statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(ObjectNode facts, String pointer) {
        asks(facts).statusCode(400).body("code", equalTo("body-invalid")).body("errors.pointer", contains(pointer));
    }

    @Test
    void answersEachScenario() {
        JsonNode scenarios = scenarios();
        assertEquals(51, scenarios.size());
        assertAll(stream(scenarios).map(scenario -> () -> {
            JsonNode answer = answers(scenario.get("facts"));
            List<Executable> checks = new ArrayList<>();
            JsonNode expect = scenario.get("expect");
            String id = scenario.get("id").asText();
            for (String field : List.of("outcome", "basis", "dueOn", "minimumNecessary", "accountable")) {
                check(checks, expect, field, value -> assertEquals(value, answer.get(field), id + " " + field));
            }
            check(checks, expect, "notices", value -> assertEquals(texts(value), texts(answer.get("notices")), id));
            check(checks, expect, "findingCodes", v -> assertEquals(texts(v), findings(answer, true), id));
            check(
                    checks,
                    expect,
                    "otherFindingCodes",
                    value -> assertTrue(findings(answer, false).containsAll(texts(value)), id));
            check(
                    checks,
                    expect,
                    "absentFindingCodes",
                    value -> texts(value)
                            .forEach(code -> assertFalse(
                                    findings(answer, true).contains(code)
                                            || findings(answer, false).contains(code),
                                    id + code)));
            check(checks, expect, "records", v -> assertEquals(records(v), records(answer.get("records")), id));
            checks.add(() -> everythingIsCited(answer, id));
            assertAll(checks);
        }));
    }

    private static void everythingIsCited(JsonNode answer, String id) {
        stream(answer.get("findings")).forEach(finding -> {
            assertFalse(finding.path("citation").asText().isBlank(), id);
            assertFalse(finding.path("message").asText().isBlank(), id);
        });
        stream(answer.get("records"))
                .flatMap(record -> stream(record.get("reasons")))
                .forEach(reason -> assertFalse(reason.path("citation").asText().isBlank(), id));
    }

    private static void check(List<Executable> checks, JsonNode expected, String field, Consumer<JsonNode> check) {
        if (expected.has(field)) {
            checks.add(() -> check.accept(expected.get(field)));
        }
    }

    private static Set<String> findings(JsonNode answer, boolean blocking) {
        return stream(answer.get("findings"))
                .filter(finding -> finding.get("severity").asText().equals("BLOCKING") == blocking)
                .map(finding -> finding.get("code").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> records(JsonNode records) {
        return stream(records)
                .map(item -> item.get("id").asText() + item.get("decision").asText() + reasons(item.get("reasons")))
                .toList();
    }

    private static Set<String> reasons(JsonNode reasons) {
        return stream(reasons)
                .map(reason -> reason.isTextual()
                        ? reason.asText()
                        : reason.get("code").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode values) {
        return stream(values).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    @Test
    void refusesFactsWithoutWhatIsRequired() {
        for (String required : List.of(
                "/asOf",
                "/facility",
                "/facility/state",
                "/requester",
                "/requester/kind",
                "/request",
                "/request/receivedOn",
                "/request/purpose",
                "/records/0/id",
                "/records/0/kind",
                "/records/1/serviceDate")) {
            ObjectNode missing = facts();
            int last = required.lastIndexOf('/');
            ObjectNode parent = (ObjectNode) missing.at(required.substring(0, last));
            parent.remove(required.substring(last + 1));
            refuses(missing, required);
            parent.putNull(required.substring(last + 1));
            refuses(missing, required);
        }
    }

    @Test
    void refusesBlankTextWhereTextIsRequired() {
        ObjectNode facts = facts();
        facts.withObject("/facility").put("state", " ");
        asks(facts).statusCode(400).body("errors[0].pointer", equalTo("/facility/state"));
        ObjectNode record = facts();
        ((ObjectNode) record.at("/records/0")).put("id", " ");
        refuses(record, "/records/0/id");
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        asks(JSON.createObjectNode())
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/asOf", "/facility", "/requester", "/request"));
    }

    @Test
    void refusesUnknownFieldsAtEveryDepth() {
        for (String place :
                List.of("", "/facility", "/patient", "/requester", "/request", "/request/scope", "/records/0")) {
            ObjectNode facts = facts();
            ((ObjectNode) facts.at(place)).put("surprise", "Zanzibar");
            String answer = asks(facts)
                    .statusCode(400)
                    .body("errors[0].constraint", equalTo("unknown-field"))
                    .extract()
                    .asString();
            assertFalse(answer.contains("Zanzibar"), answer);
        }
    }

    @Test
    void refusesAnEmptyListOfKinds() {
        ObjectNode facts = facts();
        ((ObjectNode) facts.at("/request/scope")).putArray("documentKinds");
        refuses(facts, "/request/scope/documentKinds");
        ObjectNode order = scenario("patient-own-labs").deepCopy();
        order.putObject("authorization").putObject("scope").putArray("documentKinds");
        refuses(order, "/authorization/scope/documentKinds");
        ObjectNode process = facts();
        process.putObject("legalProcess").putObject("expresslyAuthorizes").putArray("documentKinds");
        refuses(process, "/legalProcess/expresslyAuthorizes/documentKinds");
    }

    @Test
    void refusesWhatIsNoDateNoCodeAndNoBoolean() {
        ObjectNode facts = facts();
        facts.put("asOf", "yesterday");
        refuses(facts, "/asOf");
        facts = facts();
        facts.withObject("/requester").put("kind", "NEIGHBOUR");
        refuses(facts, "/requester/kind");
        facts = facts();
        facts.withObject("/requester").put("identityVerified", "yes");
        refuses(facts, "/requester/identityVerified");
    }

    @Test
    void anExplicitNullIsAsGoodAsAbsent() {
        for (JsonNode scenario : scenarios()) {
            ObjectNode facts = (ObjectNode) scenario.get("facts");
            JsonNode before = answers(facts);
            for (String part : List.of("patient", "representative", "authorization", "legalProcess", "research")) {
                if (!facts.has(part)) {
                    facts.putNull(part);
                }
            }
            for (String field : List.of("medium", "scope", "recipient", "directive", "extension", "legalMandate")) {
                if (!facts.get("request").has(field)) {
                    facts.withObject("/request").putNull(field);
                }
            }
            for (JsonNode record : facts.path("records")) {
                for (String field : List.of("status", "matchesPatient", "categories", "accessDenied")) {
                    if (!record.has(field)) {
                        ((ObjectNode) record).putNull(field);
                    }
                }
            }
            assertEquals(before, answers(facts), scenario.get("id").asText());
        }
    }

    @Test
    void blankTextIsAsGoodAsAbsent() {
        for (String field : List.of("informationDescription", "discloser", "recipient", "purpose", "expirationEvent")) {
            ObjectNode facts = facts();
            facts.withObject("/requester").put("kind", "ATTORNEY");
            facts.putObject("authorization").put("signed", true);
            JsonNode before = answers(facts);
            facts.withObject("/authorization").put(field, " \t ");
            assertEquals(before, answers(facts), field);
        }
    }

    @Test
    void storesNothing() {
        World world = World.create();
        as(world.token("auditor"))
                .body(facts().toString())
                .post("/v1/determinations")
                .then()
                .statusCode(200);
        as(world.token("front-desk")).get("/v1/release-requests").then().body("items.size()", equalTo(0));
    }
}
