package health.roi.platform;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines 13 to 19 of the API checklist: a request that is sent again is done once. */
@QuarkusTest
class IdempotencyApiTest extends ApiTest {

    private static final String PATH = "/v1/requesters";
    private static final Map<String, String> BODY =
            Map.of("kind", "ATTORNEY", "name", "Law Office", "address", "9 Court Sq");
    private static final Map<String, String> OTHER =
            Map.of("kind", "ATTORNEY", "name", "Else", "address", "9 Court Sq");

    @TestHTTPResource
    URI service;

    private World world;
    private String clerk;
    private String key;

    @BeforeEach
    void begin() {
        world = World.create();
        clerk = world.token("front-desk");
        key = UUID.randomUUID().toString();
    }

    @Test
    void line13_aCreatingPostWithoutAKeyIsRefused() throws SQLException {
        refused(as(clerk).body(BODY).post(PATH).then(), 400, "idempotency-key-missing");
        for (String bad : List.of("", " ", "a b", "x".repeat(121), "ü")) {
            int status = as(clerk)
                    .header("Idempotency-Key", bad)
                    .body(BODY)
                    .post(PATH)
                    .statusCode();
            assertEquals(400, status, "'" + bad + "'");
        }
        assertEquals(0, rows());
    }

    @Test
    void line14_theSameKeyAndBodyIsAReplay() throws SQLException {
        Response first = send(key, BODY)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .response();
        Response again = send(key, BODY)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .response();
        assertEquals(first.jsonPath().getMap("$"), again.jsonPath().getMap("$"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.contentType(), again.contentType());
        as(clerk)
                .header("Idempotency-Key", key)
                .body("{ \"address\": \"9 Court Sq\",\n \"name\":\"Law Office\", \"kind\" : \"ATTORNEY\" }")
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        assertEquals(1, rows());
    }

    @Test
    void line14_aReplayIsPossibleForADay() throws SQLException {
        send(key, BODY).statusCode(201);
        TestClock.forward(Duration.ofHours(11));
        send(key, BODY).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(1, rows());
    }

    @Test
    void line15_theSameKeyForSomethingElseIsRefused() throws SQLException {
        send(key, BODY).statusCode(201);
        refused(send(key, OTHER), 422, "idempotency-key-reused");
        refused(
                as(world.token("test-front-desk", "administrator"))
                        .header("Idempotency-Key", key)
                        .body(Map.of("name", "x", "phone", "1", "active", true, "facilities", List.of()))
                        .post("/v1/copy-services")
                        .then(),
                422,
                "idempotency-key-reused");
        assertEquals(1, rows());
    }

    @Test
    void line15_whileTheFirstIsInFlightTheSecondIsRefused() throws SQLException {
        try (Connection first = Database.connect(DatabaseRoles.APPLICATION)) {
            Database.query(
                    first,
                    "select pg_advisory_lock(hashtextextended('" + world.custodian + "|test-front-desk|" + key
                            + "', 0))");
            refused(send(key, BODY), 409, "idempotency-in-flight");
            assertEquals(0, rows());
        }
        send(key, BODY).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void line16_fiftyIdenticalPostsMakeOneRow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(threads.submit(() -> send(key, BODY).extract().response()));
            }
            Set<String> ids = new HashSet<>();
            for (Future<Response> future : sent) {
                Response response = future.get();
                assertTrue(List.of(201, 409).contains(response.statusCode()), response.asString());
                if (response.statusCode() == 201) {
                    ids.add(response.path("id"));
                } else {
                    assertEquals("idempotency-in-flight", response.path("code"));
                }
            }
            assertEquals(1, ids.size());
        } finally {
            threads.shutdown();
        }
        assertEquals(1, rows());
    }

    @Test
    void line17_aCallerThatHungUpBeforeTheAnswerGetsAReplay() throws Exception {
        String body = "{\"kind\":\"ATTORNEY\",\"name\":\"Law Office\",\"address\":\"9 Court Sq\"}";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + clerk
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                                    + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            for (int i = 0; i < 200 && rows() == 0; i++) {
                Thread.sleep(20);
            }
        }
        assertEquals(1, rows(), "the effect was committed");
        String id = Database.asOwner(world.custodian, "select id::text from requester")
                .get(0);
        send(key, BODY)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        assertEquals(1, rows());
    }

    @Test
    void line18_keysBelongToTheirCaller() throws SQLException {
        send(key, BODY).statusCode(201);
        as(world.token("somebody-else", "front-desk"))
                .header("Idempotency-Key", key)
                .body(OTHER)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("name", equalTo("Else"));
        World theirs = World.create();
        as(theirs.token("front-desk"))
                .header("Idempotency-Key", key)
                .body(BODY)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertEquals(2, rows());
    }

    @Test
    void line18_aKeyDoesNotReplayWhatTheRoleMayNoLongerDo() {
        send(key, BODY).statusCode(201);
        refused(
                as(Tokens.of(world.custodian, "test-front-desk", "auditor"))
                        .header("Idempotency-Key", key)
                        .body(BODY)
                        .post(PATH)
                        .then(),
                403,
                "not-permitted");
    }

    @Test
    void line19_aRefusedEffectLeavesNeitherKeyNorRow() throws SQLException {
        String admin = world.token("administrator");
        Map<String, Object> bad =
                Map.of("name", "x", "phone", "1", "active", true, "facilities", List.of(UUID.randomUUID()));
        refused(
                as(admin)
                        .header("Idempotency-Key", key)
                        .body(bad)
                        .post("/v1/copy-services")
                        .then(),
                422,
                "reference-unknown");
        assertEquals(
                List.of(),
                Database.asOwner(world.custodian, "select key from idempotency_key where key = '" + key + "'"));
        as(admin).get("/v1/copy-services").then().body("items", hasSize(0));
        UUID facility = world.facility("MN", "CLINIC");
        as(admin)
                .header("Idempotency-Key", key)
                .body(Map.of("name", "x", "phone", "1", "active", true, "facilities", List.of(facility)))
                .post("/v1/copy-services")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    private int rows() throws SQLException {
        return Database.asOwner(world.custodian, "select id from requester").size();
    }

    private ValidatableResponse send(String idempotencyKey, Object body) {
        return as(clerk)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post(PATH)
                .then();
    }
}
