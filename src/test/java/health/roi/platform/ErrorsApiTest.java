package health.roi.platform;

import static health.roi.support.Problems.MARKER;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.problem.ProblemType;
import health.roi.support.ApiTest;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines 7 to 12 of the API checklist: every refusal is a problem, and none repeats what it was sent. */
@QuarkusTest
class ErrorsApiTest extends ApiTest {

    private static final String REQUESTERS = "/v1/requesters";

    @TestHTTPResource
    URI service;

    private World world;
    private String clerk;

    @BeforeEach
    void begin() {
        world = World.create();
        clerk = world.token("front-desk");
    }

    @Test
    void line07_everyKindOfRefusalIsAProblem() {
        UUID unknown = UUID.randomUUID();
        refused(as(clerk).get(REQUESTERS + "/" + unknown).then(), 404, "not-found")
                .body("instance", equalTo(REQUESTERS + "/" + unknown));
        refused(as(clerk).get("/v1/nothing-here").then(), 404, "not-found");
        refused(given().get("/nothing-here").then(), 404, "not-found");
        refused(as(clerk).get(REQUESTERS + "/not-a-uuid").then(), 404, "not-found");
        refused(as(clerk).delete(REQUESTERS).then(), 405, "method-not-allowed");
        refused(as(clerk).accept("text/xml").get(REQUESTERS).then(), 406, "not-acceptable");
        refused(
                given().auth()
                        .oauth2(clerk)
                        .contentType("text/plain")
                        .header("Idempotency-Key", "k")
                        .body(MARKER)
                        .post(REQUESTERS)
                        .then(),
                415,
                "media-type-unsupported");
        refused(given().get(REQUESTERS).then(), 401, "not-authenticated");
        refused(as(world.token("auditor")).body("{}").post(REQUESTERS).then(), 403, "not-permitted");
    }

    @Test
    void line08_everyTypeLeadsToAPage() {
        for (ProblemType type : ProblemType.values()) {
            given().get("/problems/" + type.code())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString(type.code()));
        }
        given().get("/problems").then().statusCode(200);
        refused(given().get("/problems/no-such-code").then(), 404, "not-found");
    }

    @Test
    void line09_allFieldErrorsAtOnceByPointerAndConstraintWithoutValues() {
        refused(
                        post(
                                world.token("administrator"),
                                "/v1/facilities",
                                Map.of(
                                        "name",
                                        "",
                                        "state",
                                        MARKER,
                                        "timeZone",
                                        MARKER.repeat(20),
                                        "part2Program",
                                        true)),
                        400,
                        "body-invalid")
                .body("errors.find { it.pointer == '/name' }.constraint", equalTo("not-blank"))
                .body("errors.find { it.pointer == '/state' }.constraint", equalTo("pattern"))
                .body("errors.find { it.pointer == '/timeZone' }.constraint", equalTo("size"))
                .body("errors.find { it.pointer == '/kind' }.constraint", equalTo("not-null"))
                .body("errors.find { it.pointer == '/address' }.constraint", equalTo("not-blank"))
                .body("errors.size()", equalTo(5));
        refused(as(clerk).get(REQUESTERS + "?limit=0").then(), 400, "parameter-invalid")
                .body("errors[0].pointer", equalTo("limit"))
                .body("errors[0].constraint", equalTo("min"));
        refused(as(clerk).get(REQUESTERS + "?limit=" + MARKER).then(), 400, "parameter-invalid")
                .body("errors[0].constraint", equalTo("format"));
        refused(
                        as(world.token("auditor"))
                                .get("/v1/audit-events?patientId=" + MARKER + "&requestId=" + MARKER + "&limit=x")
                                .then(),
                        400,
                        "parameter-invalid")
                .body("errors.size()", equalTo(3));
    }

    @Test
    void line10_whatIsNotForTheCallerIsNotThere() {
        UUID theirs = World.create().facility("MN", "HOSPITAL");
        refused(as(clerk).get("/v1/facilities/" + theirs).then(), 404, "not-found");
    }

    @Test
    void line12_anUnknownPropertyIsRefused() {
        refused(
                        send("{\"kind\":\"OTHER\",\"name\":\"x\",\"address\":\"y\",\"nickname\":\"" + MARKER + "\"}"),
                        400,
                        "body-invalid")
                .body("errors[0].pointer", equalTo("/nickname"))
                .body("errors[0].constraint", equalTo("unknown-field"));
        refused(
                        send("{\"kind\":\"OTHER\",\"name\":\"x\",\"address\":\"y\",\"" + MARKER + " 12\":1}"),
                        400,
                        "body-invalid")
                .body("errors[0].pointer", equalTo("/?"));
    }

    @Test
    void line12_anUnknownQueryParameterIsRefused() {
        refused(as(clerk).get(REQUESTERS + "?nmae=" + MARKER).then(), 400, "parameter-unknown")
                .body("errors.pointer", hasItem("nmae"));
        refused(as(clerk).get(REQUESTERS + "?%00=" + MARKER).then(), 400, "parameter-unknown");
    }

    @Test
    void line12_unreadableJsonIsRefused() {
        for (String body : List.of(
                "",
                "not json " + MARKER,
                "{\"kind\":\"OTHER\",\"name\":\"" + MARKER,
                "[]",
                "\"" + MARKER + "\"",
                "null",
                "{\"kind\":\"OTHER\",\"name\":\"x\",\"address\":\"y\"} {\"again\":\"" + MARKER + "\"}",
                "{\"kind\":\"OTHER\",\"name\":\"x\",\"address\":\"y\"} trailing " + MARKER,
                "{\"kind\":\"OTHER\",\"name\":\"" + MARKER + "\",\"name\":\"y\",\"address\":\"y\"}",
                "{'kind':'OTHER'}",
                "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
                "[".repeat(100_000),
                "{\"name\":" + "9".repeat(5000) + "}")) {
            ValidatableResponse answer = send(body);
            String code = answer.extract().path("code");
            assertTrue(List.of("body-invalid", "body-unreadable").contains(code), code);
            refused(answer, 400, code);
        }
    }

    @Test
    void line12_aWrongTypeIsRefused() {
        for (String body : List.of(
                "{\"kind\":\"" + MARKER + "\",\"name\":\"x\",\"address\":\"y\"}",
                "{\"kind\":0,\"name\":\"x\",\"address\":\"y\"}",
                "{\"kind\":\"\",\"name\":\"x\",\"address\":\"y\"}",
                "{\"kind\":\"OTHER\",\"name\":7,\"address\":\"y\"}",
                "{\"kind\":\"OTHER\",\"name\":true,\"address\":\"y\"}",
                "{\"kind\":\"OTHER\",\"name\":[\"" + MARKER + "\"],\"address\":\"y\"}",
                "{\"kind\":\"OTHER\",\"name\":{\"a\":\"" + MARKER + "\"},\"address\":\"y\"}")) {
            refused(send(body), 400, "body-invalid").body("errors[0].pointer", not(equalTo("")));
        }
        String admin = world.token("administrator");
        for (String value : List.of("\"true\"", "1", "null", "\"" + MARKER + "\"")) {
            refused(
                            send(
                                    admin,
                                    "/v1/facilities",
                                    "{\"name\":\"x\",\"state\":\"MN\",\"kind\":\"CLINIC\",\"timeZone\":\"America/Chicago\",\"part2Program\":"
                                            + value + ",\"address\":\"y\"}"),
                            400,
                            "body-invalid")
                    .body("errors[0].pointer", equalTo("/part2Program"));
        }
        refused(
                        send(
                                admin,
                                "/v1/copy-services",
                                "{\"name\":\"x\",\"phone\":\"1\",\"active\":true,\"facilities\":[\"" + MARKER + "\"]}"),
                        400,
                        "body-invalid")
                .body("errors[0].pointer", equalTo("/facilities/0"));
    }

    @Test
    void line12_textThatCannotBeStoredIsRefused() {
        for (String text : List.of("a\\u0000b", "\\ud800", "\\udc00 x", "\\ud800\\ud800")) {
            refused(
                            send("{\"kind\":\"OTHER\",\"name\":\"" + MARKER + text + "\",\"address\":\"y\"}"),
                            400,
                            "body-invalid")
                    .body("errors[0].pointer", equalTo("/name"))
                    .body("errors[0].constraint", equalTo("format"));
        }
        refused(
                as(clerk)
                        .urlEncodingEnabled(false)
                        .get(REQUESTERS + "?cursor=%00")
                        .then(),
                400,
                "parameter-invalid");
        refused(
                as(clerk)
                        .urlEncodingEnabled(false)
                        .get(REQUESTERS + "?limit=%00")
                        .then(),
                400,
                "parameter-invalid");
        send("{\"kind\":\"OTHER\",\"name\":\"\\ud83d\\ude00 Zoë\",\"address\":\"y\"}")
                .statusCode(201)
                .body("name", equalTo("\ud83d\ude00 Zoë"));
    }

    @Test
    void line12_bytesThatAreNotUtf8AreRefused() throws Exception {
        byte[] body = "{\"kind\":\"OTHER\",\"name\":\"x\",\"address\":\"y\"}".getBytes(StandardCharsets.ISO_8859_1);
        body["{\"kind\":\"OTHER\",\"name\":\"".length()] = (byte) 0xff;
        HttpResponse<String> answer = http(HttpRequest.BodyPublishers.ofByteArray(body));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void line12_tooLargeABodyIsRefusedWhenAnnounced() throws Exception {
        assertTooLarge(raw("Content-Length: 1048577", ""));
    }

    @Test
    void line12_tooLargeABodyIsRefusedWhenNotAnnounced() throws Exception {
        String body = "{" + " ".repeat(1_100_000) + "\"kind\":\"OTHER\",\"name\":\"" + MARKER + "\",\"address\":\"y\"}";
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        assertTooLarge(raw("Transfer-Encoding: chunked", chunk));
    }

    @Test
    void line12_tooLargeABodyIsRefusedInTheMiddleOfAValue() throws Exception {
        String body = "{\"kind\":\"OTHER\",\"name\":[" + "\"x\",".repeat(300_000) + "\"" + MARKER + "\"]}";
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        String answer = raw("Transfer-Encoding: chunked\r\nConnection: close", chunk);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(answer.contains(MARKER), answer);
    }

    @Test
    void line12_aMalformedRequestLineIsNotAServerError() throws Exception {
        for (String line : List.of("GET /v1/%zz HTTP/1.1", "GET /v1/requesters?cursor=%zz HTTP/1.1")) {
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write((line + "\r\nHost: localhost\r\nAuthorization: Bearer " + clerk
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 4"), line + " -> " + answer);
                assertFalse(answer.contains("Exception"), answer);
            }
        }
    }

    @Test
    void aLongPathIsNotRepeatedInFull() {
        refused(as(clerk).get("/v1/" + "x".repeat(2000)).then(), 404, "not-found");
    }

    @Test
    void line11_noDatabaseErrorIsShown() {
        String admin = Tokens.of(UUID.randomUUID(), "nobody", "administrator");
        ValidatableResponse answer = post(admin, REQUESTERS, Map.of("kind", "OTHER", "name", MARKER, "address", "y"));
        answer.body(not(containsStringIgnoringCase("constraint")))
                .body(not(containsStringIgnoringCase("sql")))
                .body(not(containsString(MARKER)));
    }

    private static void assertTooLarge(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"too-large\""), answer);
        assertTrue(answer.contains("traceparent: 00-"), answer);
        assertFalse(answer.contains(MARKER), answer);
    }

    /** Past any client library, which would send the whole body before it reads the answer. */
    private String raw(String length, String body) throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + REQUESTERS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + clerk
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\n" + length
                                    + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // The service has hung up on what it did not want to read.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> http(HttpRequest.BodyPublisher body) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(service.resolve(REQUESTERS))
                                .header("Authorization", "Bearer " + clerk)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private ValidatableResponse send(String body) {
        return send(clerk, REQUESTERS, body);
    }

    private static ValidatableResponse send(String token, String path, String body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
