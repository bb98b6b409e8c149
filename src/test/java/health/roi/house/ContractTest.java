package health.roi.house;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import health.roi.platform.problem.Problem;
import health.roi.support.ApiTest;
import health.roi.support.Operation;
import health.roi.support.Operations;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract: as it is served, as it is committed, and complete. The numbers are the lines of the API checklist.
 *
 * <p>After a change of the API, write the file anew with {@code mvn test -Dtest=ContractTest -Droi.contract.write=true}
 * and read the difference before you commit it. A new body needs its example in
 * {@code src/main/resources/openapi/examples/<name of the schema>.json}, a new tag its line in
 * {@code openapi/tags.json}.
 */
@QuarkusTest
class ContractTest extends ApiTest {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    private JsonNode contract;

    @BeforeEach
    void readTheContract() {
        contract = read(served());
    }

    @Test
    void line01_theCommittedFileIsWhatIsServed() throws IOException {
        String served = served();
        if (Boolean.getBoolean("roi.contract.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertEquals(
                committed,
                served,
                "the contract has changed: if that is meant, run mvn test -Dtest=ContractTest -Droi.contract.write=true"
                        + " and commit openapi/openapi.yaml");
    }

    @Test
    void line04_everyOperationHasItsOwnIdOneTagAndASummary() {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Operation operation : Operations.of(contract)) {
            JsonNode node = operation.node();
            if (!ids.add(node.path("operationId").asText(""))
                    || node.path("operationId").asText("").isBlank()) {
                wrong.add(operation + ": operationId");
            }
            if (node.path("tags").size() != 1) {
                wrong.add(operation + ": one tag");
            }
            if (node.path("summary").asText("").isBlank()) {
                wrong.add(operation + ": summary");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line04_everyTagIsDescribed() {
        Set<String> used = new HashSet<>();
        Operations.of(contract)
                .forEach(operation -> operation.node().path("tags").forEach(tag -> used.add(tag.asText())));
        Set<String> described = new HashSet<>();
        contract.path("tags").forEach(tag -> {
            if (!tag.path("description").asText("").isBlank()) {
                described.add(tag.path("name").asText());
            }
        });
        assertEquals(used, described, "describe the tag in src/main/resources/openapi/tags.json");
    }

    @Test
    void line04_everyJsonBodyHasAnExampleThatFits() {
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(served())
                .build();
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(contract)) {
            JsonNode media =
                    operation.node().path("requestBody").path("content").path("application/json");
            if (media.isMissingNode()) {
                continue;
            }
            if (media.path("example").isMissingNode()) {
                wrong.add(operation + ": write src/main/resources/openapi/examples/"
                        + media.path("schema").path("$ref").asText().replaceAll(".*/", "") + ".json");
                continue;
            }
            SimpleRequest.Builder request = new SimpleRequest.Builder(
                            operation.method(),
                            operation
                                    .path()
                                    .replace("{number}", "1")
                                    .replaceAll("\\{[^}]*}", new UUID(0, 1).toString()))
                    .withContentType("application/json")
                    .withAuthorization("Bearer x")
                    .withHeader("If-Match", "\"0\"")
                    .withHeader("Idempotency-Key", "example")
                    .withBody(media.path("example").toString());
            ValidationReport report = validator.validateRequest(request.build());
            report.getMessages().stream()
                    .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                    .forEach(message -> wrong.add(operation + ": " + message.getMessage()));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line04_everyReachableRefusalIsDeclaredAsAProblem() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(contract)) {
            JsonNode responses = operation.node().path("responses");
            Set<String> needed = new HashSet<>(Set.of("400", "406", "500"));
            if (!operation.node().path("security").isEmpty()) {
                needed.addAll(Set.of("401", "403"));
            }
            if (operation.path().contains("{")) {
                needed.add("404");
            }
            if (operation.node().has("requestBody")) {
                needed.addAll(Set.of("413", "415", "422"));
            }
            if (operation.parameters().contains("Idempotency-Key")) {
                needed.addAll(Set.of("409", "422"));
            }
            if (operation.parameters().contains("If-Match")) {
                needed.addAll(Set.of("412", "428"));
            }
            needed.stream()
                    .filter(status -> !responses.has(status))
                    .forEach(status -> wrong.add(operation + ": " + status + " is not declared"));
            responses.fieldNames().forEachRemaining(status -> {
                JsonNode content = resolve(responses.get(status)).path("content");
                if (status.compareTo("400") >= 0 && (content.size() != 1 || !content.has(Problem.MEDIA_TYPE))) {
                    wrong.add(operation + ": " + status + " is not a problem");
                }
            });
            if (responses.has("default")) {
                wrong.add(operation + ": a default response declares nothing");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line06_objectsAreClosedOrSayWhyNot() {
        check((where, schema) -> {
            if (!schema.path("type").asText().equals("object")) {
                return null;
            }
            JsonNode additional = schema.path("additionalProperties");
            boolean closed = additional.isBoolean() && !additional.asBoolean();
            return closed || additional.isObject() && schema.has("description") ? null : "open, and does not say why";
        });
    }

    @Test
    void line06_stringsNumbersAndListsHaveBounds() {
        check((where, schema) -> switch (schema.path("type").asText()) {
            case "string" ->
                schema.has("maxLength")
                                || schema.has("enum")
                                || schema.path("format").asText().equals("binary")
                        ? null
                        : "no maximum length";
            case "integer" -> schema.has("minimum") && schema.has("maximum") ? null : "no bounds";
            case "array" -> schema.has("maxItems") ? null : "no maximum of items";
            case "number" -> "a binary fraction on the wire: send a decimal as a string";
            default -> null;
        });
    }

    @Test
    void line06_enumerationsSayWhetherTheyMayGrow() {
        check((where, schema) -> {
            String description = schema.path("description").asText("");
            return !schema.has("enum") || description.contains("may grow") || description.contains("closed")
                    ? null
                    : "does not say whether the list may grow or is closed";
        });
    }

    @Test
    void line22_everyListTakesACursorAndACappedLimit() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(contract)) {
            boolean paged =
                    operation.method().equals("GET") && operation.parameters().contains("cursor");
            if (paged && !operation.parameters().contains("limit")) {
                wrong.add(operation + ": limit");
            }
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.path("name").asText().equals("limit")
                        && parameter.path("schema").path("maximum").asInt(10_000) > 200) {
                    wrong.add(operation + ": the limit is not capped");
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thePageToReadItIsServed() {
        given().get("/docs/").then().statusCode(200).body(Matchers.containsString("swagger"));
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", Matchers.equalTo("3.0.3"));
        assertTrue(contract.path("info").has("title"));
        assertEquals("/", contract.path("servers").path(0).path("url").asText());
        assertEquals(
                "JWT",
                contract.at("/components/securitySchemes/bearer/bearerFormat").asText());
    }

    private interface Rule {
        String violation(String where, JsonNode schema);
    }

    private void check(Rule rule) {
        List<String> wrong = new ArrayList<>();
        walk("", contract, (where, schema) -> {
            String violation = rule.violation(where, schema);
            if (violation != null) {
                wrong.add(where + ": " + violation);
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Every schema, wherever it stands: below {@code schema}, {@code schemas}, {@code properties}, {@code items} ... */
    private static void walk(String where, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (where.endsWith("/example")) {
            return;
        }
        if (node.isObject() && node.path("type").isTextual() && !where.contains("/securitySchemes/")) {
            visitor.accept(where, node);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                walk(where + "/" + field.getKey(), field.getValue(), visitor);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(where + "/" + i, node.get(i), visitor);
            }
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String served() {
        return given().get("/openapi").then().statusCode(200).extract().asString();
    }

    private static JsonNode read(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
