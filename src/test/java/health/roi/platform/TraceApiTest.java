package health.roi.platform;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines 28, 29 and 39 of the API checklist: one id through answer, problem and trail; and a trail of refusals. */
@QuarkusTest
class TraceApiTest extends ApiTest {

    private static final Map<String, String> BODY = Map.of("kind", "COURT", "name", "x", "address", "y");

    private World world;
    private String id;

    @BeforeEach
    void begin() {
        world = World.create();
        id = UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void line39_theCallersTraceIsContinued() throws SQLException {
        traced(world.token("front-desk"))
                .header("Idempotency-Key", "k")
                .body(BODY)
                .post("/v1/requesters")
                .then()
                .statusCode(201)
                .header("traceparent", matchesPattern("00-" + id + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"));
        assertEquals(List.of("requester.create ALLOWED"), trail());
    }

    @Test
    void line39_aMalformedTraceBeginsANewOne() {
        for (String malformed : List.of(
                "x",
                "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                "00-" + id + "-" + "0".repeat(16) + "-01",
                "00-" + id.toUpperCase(java.util.Locale.ROOT) + "G-00f067aa0ba902b7-01",
                "00-" + id + "-00f067aa0ba902b7-01-more")) {
            as(world.token("front-desk"))
                    .header("traceparent", malformed)
                    .get("/v1/requesters")
                    .then()
                    .statusCode(200)
                    .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
                    .header("traceparent", not(startsWith("00-" + id)));
        }
        given().get("/v1/requesters").then().header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void line39_aRoleThatMayNotIsInTheTrailUnderTheSameId() throws SQLException {
        refused(traced(world.token("auditor")).body(BODY).post("/v1/requesters").then(), 403, "not-permitted")
                .body("traceId", equalTo(id));
        assertEquals(List.of("POST /v1/requesters REFUSED not-permitted test-auditor"), refusals(1));
    }

    @Test
    void line39_everyOtherRefusalIsInTheTrailUnderTheSameId() throws SQLException {
        String clerk = world.token("front-desk");
        refused(traced(clerk).get("/v1/requesters/" + new UUID(0, 1)).then(), 404, "not-found")
                .body("traceId", equalTo(id));
        refused(
                traced(clerk)
                        .header("Idempotency-Key", "k")
                        .body("{}")
                        .post("/v1/requesters")
                        .then(),
                400,
                "body-invalid");
        refused(
                traced(clerk)
                        .header("Idempotency-Key", "k")
                        .body("{")
                        .post("/v1/requesters")
                        .then(),
                400,
                "body-unreadable");
        refused(traced(clerk).body(BODY).post("/v1/requesters").then(), 400, "idempotency-key-missing");
        assertEquals(
                List.of(
                        "GET /v1/requesters/" + new UUID(0, 1) + " REFUSED not-found test-front-desk",
                        "POST /v1/requesters REFUSED body-invalid test-front-desk",
                        "POST /v1/requesters REFUSED body-unreadable test-front-desk",
                        "POST /v1/requesters REFUSED idempotency-key-missing test-front-desk"),
                refusals(4));
    }

    @Test
    void line39_aRefusalIsKeptThoughItsTransactionIsRolledBack() throws SQLException {
        refused(
                traced(world.token("administrator"))
                        .header("Idempotency-Key", "k")
                        .body(Map.of("name", "x", "phone", "1", "active", true, "facilities", List.of(new UUID(0, 1))))
                        .post("/v1/copy-services")
                        .then(),
                422,
                "reference-unknown");
        assertEquals(List.of("POST /v1/copy-services REFUSED reference-unknown test-administrator"), refusals(1));
        assertEquals(List.of(), Database.asOwner(world.custodian, "select id from copy_service"));
    }

    @Test
    void line39_anAddressThatCannotBeStoredDoesNotLoseTheRefusal() throws SQLException {
        refused(
                traced(world.token("front-desk"))
                        .urlEncodingEnabled(false)
                        .get("/v1/requesters/a%00b")
                        .then(),
                404,
                "not-found");
        assertEquals(1, refusals(1).size());
    }

    @Test
    void line28_noAnswerIsStored() {
        String clerk = world.token("front-desk");
        String path = "/v1/requesters/"
                + post(clerk, "/v1/requesters", BODY).extract().path("id");
        for (String each : List.of("/v1/requesters", path, "/v1/facilities", "/v1/nothing")) {
            as(clerk)
                    .get(each)
                    .then()
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
    }

    @Test
    void line29_readingTheTrailIsInTheTrail() {
        as(world.token("auditor")).get("/v1/audit-events").then().statusCode(200);
        as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .body("items[0].action", equalTo("audit-events.list"))
                .body("items[0].actor", equalTo("test-auditor"));
    }

    private RequestSpecification traced(String token) {
        return as(token).header("traceparent", "00-" + id + "-00f067aa0ba902b7-01");
    }

    private List<String> trail() throws SQLException {
        return Database.asOwner(
                world.custodian,
                "select action || ' ' || outcome from audit_event where trace_id = '" + id + "' order by id");
    }

    /** Waits for them: a refusal on an event loop is written after the answer. */
    private List<String> refusals(int expected) throws SQLException {
        List<String> found = List.of();
        for (int i = 0; i < 100 && found.size() < expected; i++) {
            found = Database.asOwner(
                    world.custodian,
                    "select action || ' ' || outcome || ' ' || (detail ->> 'code') || ' ' || actor from audit_event"
                            + " where trace_id = '" + id + "' and outcome = 'REFUSED' order by id");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }
}
