package health.roi.house;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import health.roi.support.ApiTest;
import health.roi.support.Operation;
import health.roi.support.Operations;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Line 27 of the API checklist: every operation, for every role, at the own facility, at another one and for another
 * custodian.
 *
 * <p><b>A new operation</b> gets a line in {@code src/test/resources/house/access.csv}: method, path as in the
 * contract, the roles that may (with spaces between), and the scope: {@code public} (no token), {@code none} (nothing
 * to compare), {@code custodian} (whose id is in the path belongs to a custodian), {@code facility} (... and is seen by
 * tokens of its facility only), {@code job} (... and by the copy services that it is offered to). <b>A new collection
 * with ids</b> gets a supplier of a real id in {@link AccessFixtures}. The body that is sent is the contract's example.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest extends ApiTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "house", "access.csv");

    private static final List<String> ROLES = List.of(
            "front-desk",
            "roi-specialist",
            "quality-reviewer",
            "supervisor",
            "privacy-officer",
            "billing",
            "auditor",
            "copy-service",
            "administrator");

    private record Line(String method, String path, Set<String> roles, String scope) {

        boolean hasId() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Line> table = new ArrayList<>();
    private Map<String, Operation> operations;
    private AccessFixtures here;
    private AccessFixtures there;

    @BeforeAll
    void read() throws IOException {
        for (String row : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            Set<String> roles =
                    cells[2].isBlank() ? Set.of() : Set.of(cells[2].trim().split(" +"));
            table.add(new Line(cells[0], cells[1], roles, cells[3]));
        }
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi", "openapi.yaml").toFile());
        operations = Operations.of(contract).stream()
                .collect(Collectors.toMap(operation -> operation.toString(), operation -> operation));
    }

    private void makeFixtures() {
        if (here == null) {
            here = new AccessFixtures();
            there = new AccessFixtures();
        }
    }

    @Test
    void line27_everyOperationIsInTheTableAndNoOther() {
        Set<String> listed = table.stream().map(Line::toString).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(operations.keySet()), listed, "see the comment at the top of this class");
        assertEquals(table.size(), listed.size(), "a line stands twice");
        Set<String> known = new TreeSet<>(ROLES);
        table.forEach(line -> assertEquals(Set.of(), minus(line.roles(), known), line + " names an unknown role"));
        table.forEach(line -> assertEquals(
                Set.of(),
                minus(Set.of(line.scope()), Set.of("none", "custodian", "facility", "job", "public")),
                line + " has an unknown scope"));
    }

    @Test
    void line27_withoutATokenNothingIsAnswered() {
        List<String> wrong = new ArrayList<>();
        for (Line line : table) {
            int status = send(line, null, UUID.randomUUID()).statusCode();
            if (line.scope().equals("public") ? status == 401 : status != 401) {
                wrong.add(line + " without a token: " + status);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line27_everyRoleMayWhatTheTableSaysAndNothingElse() {
        makeFixtures();
        List<String> wrong = new ArrayList<>();
        for (Line line : table) {
            if (line.scope().equals("public")) {
                continue;
            }
            for (String role : ROLES) {
                Response response = send(line, token(here, role), UUID.randomUUID());
                String code = response.statusCode() < 400 ? "" : code(line, response);
                boolean refused = response.statusCode() == 403
                        && (code.equals("not-permitted") || code.equals("token-incomplete"));
                boolean may = line.roles().contains(role);
                if (response.statusCode() == 401
                        || response.statusCode() >= 500
                        || refused == may
                        || !may && !code.equals("not-permitted")) {
                    wrong.add(line + " as " + role + ": " + response.statusCode() + " " + code + ", and the table says "
                            + (may ? "may" : "may not"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line27_anotherCustodianIsNotToldThatItExists() {
        makeFixtures();
        List<String> wrong = new ArrayList<>();
        for (Line line : withIds("custodian", "facility", "job")) {
            UUID id = here.realId(line.path());
            if (id == null) {
                wrong.add(line + ": no fixture; add a supplier to AccessFixtures");
                continue;
            }
            for (String role : line.roles()) {
                int status = send(line, token(there, role), id).statusCode();
                if (status != 404) {
                    wrong.add(line + " as " + role + " of another custodian: " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line27_anotherFacilityIsNotToldThatItExists() {
        makeFixtures();
        List<String> wrong = new ArrayList<>();
        for (Line line : withIds("facility", "job")) {
            UUID id = here.realId(line.path());
            for (String role : line.roles()) {
                String token = role.equals("copy-service")
                        ? Tokens.ofCopyService(here.world.custodian, here.copyServiceElsewhere, "scanner-elsewhere")
                        : Tokens.at(here.world.custodian, "elsewhere-" + role, List.of(here.elsewhere), role);
                int status = id == null ? 0 : send(line, token, id).statusCode();
                if (status != 404) {
                    wrong.add(line + " as " + role + " of another facility: " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void line27_whatIsThereIsReadByItsOwn() {
        makeFixtures();
        List<String> wrong = new ArrayList<>();
        for (Line line : withIds("custodian", "facility", "job")) {
            UUID id = here.realId(line.path());
            boolean single = line.path().endsWith("/{id}");
            if (line.method().equals("GET") && single && id != null) {
                for (String role : line.roles()) {
                    int status = send(line, token(here, role), id).statusCode();
                    if (status != 200) {
                        wrong.add(line + " as " + role + ": " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, "otherwise the 404 of the others would show nothing");
    }

    /** An answer to HEAD has no body; that a role may not is the only 403 there is to it. */
    private static String code(Line line, Response response) {
        if (line.method().equals("HEAD")) {
            return response.statusCode() == 403 ? "not-permitted" : "";
        }
        return response.path("code");
    }

    private List<Line> withIds(String... scopes) {
        return table.stream()
                .filter(Line::hasId)
                .filter(line -> List.of(scopes).contains(line.scope()))
                .toList();
    }

    private static String token(AccessFixtures whose, String role) {
        World world = whose.world;
        return role.equals("copy-service")
                ? Tokens.ofCopyService(world.custodian, whose.copyService, "scanner")
                : world.token(role);
    }

    private Response send(Line line, String token, UUID id) {
        RequestSpecification request = given().header(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 10)
                .header("Upload-Offset", 0);
        if (token != null) {
            request.auth().oauth2(token);
        }
        JsonNode content =
                operations.get(line.toString()).node().path("requestBody").path("content");
        if (content.has("application/json")) {
            JsonNode media = content.get("application/json");
            request.contentType("application/json").body(media.path("example").toString());
        } else if (!content.isEmpty()) {
            request.contentType(content.fieldNames().next()).body(new byte[] {'%', 'P', 'D', 'F'});
        }
        String path = line.path().replaceFirst("\\{[^}]*}", id.toString());
        return request.request(
                line.method(), path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    private static Set<String> minus(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
