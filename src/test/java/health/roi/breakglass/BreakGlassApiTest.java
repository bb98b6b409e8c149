package health.roi.breakglass;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static health.roi.support.World.recordBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of another facility, or of a role that may not know, opens one chart or one request for a while, to read. */
@QuarkusTest
class BreakGlassApiTest extends ApiTest {

    private Requests desk;
    private World world;
    private UUID patient;
    private UUID sensitive;
    private UUID elsewhere;
    private String officer;
    /** Serves another facility, and may know of sensitive records. */
    private String texan;
    /** Serves the facility, and may not know. */
    private String frontDesk;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        world = desk.world;
        elsewhere = world.facility("TX", "CLINIC");
        patient = desk.patient();
        Map<String, Object> body = recordBody(desk.facility, "LAB_RESULT", "2024-03-02");
        body.put("categories", List.of("HIV"));
        sensitive = world.record(patient, body);
        officer = world.token("privacy-officer");
        texan = Tokens.at(world.custodian, "texan", List.of(elsewhere), "roi-specialist");
        frontDesk = world.token("front-desk");
    }

    private static Map<String, Object> chartOf(UUID patient) {
        return Map.of(
                "patientId", patient, "reason", "EMERGENCY_CARE", "explanation", "Unconscious in our emergency room");
    }

    private static Map<String, Object> request(UUID request) {
        return Map.of("requestId", request, "reason", "COVERAGE", "explanation", "The hospital's desk is closed");
    }

    private static ValidatableResponse breakGlass(String token, Map<String, Object> body) {
        return post(token, "/v1/break-glass", body);
    }

    @Test
    void opensAChartToSomebodyOfAnotherFacility() {
        String record = "/v1/records/" + sensitive;
        String list = "/v1/patients/" + patient + "/records";
        as(texan).get(record).then().statusCode(404);
        as(texan).get(list).then().body("items", hasSize(0));

        breakGlass(texan, chartOf(patient)).statusCode(201).body("openedBy", equalTo("texan"));

        as(texan).get(record).then().statusCode(200);
        as(texan).get(list).then().body("items.id", contains(sensitive.toString()));
        as(Tokens.at(world.custodian, "colleague", List.of(elsewhere), "roi-specialist"))
                .get(record)
                .then()
                .statusCode(404);
    }

    @Test
    void opensWhatTheRoleMayNotKnow() {
        as(frontDesk).get("/v1/records/" + sensitive).then().statusCode(404);
        breakGlass(frontDesk, chartOf(patient)).statusCode(201);
        as(frontDesk).get("/v1/records/" + sensitive).then().statusCode(200);
    }

    @Test
    void opensNoOtherChart() {
        UUID other = world.patient(desk.facility, "MRN-2", "Berg", "Nils", "1960-01-31");
        UUID hidden = world.record(other, desk.facility, "LAB_RESULT", "2024-03-02");
        breakGlass(texan, chartOf(patient)).statusCode(201);
        as(texan).get("/v1/records/" + hidden).then().statusCode(404);
        as(texan).get("/v1/patients/" + other + "/records").then().body("items", hasSize(0));
    }

    @Test
    void opensARequestWithAllThatBelongsToIt() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        as(texan).get(Requests.path(id, "")).then().statusCode(404);
        breakGlass(texan, request(id)).statusCode(201);
        as(texan).get(Requests.path(id, "")).then().statusCode(200);
        as(texan).get(Requests.path(id, "history")).then().statusCode(200);
        as(texan)
                .get(Requests.path(id, "determination"))
                .then()
                .statusCode(200)
                .body("records.id", contains(sensitive.toString()));
        as(texan).get("/v1/records/" + sensitive).then().statusCode(404);
    }

    @Test
    void showsWhatTheDeterminationSaysOfSensitiveRecordsOnceOpened() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        String path = Requests.path(id, "determination");
        as(frontDesk).get(path).then().body("records", hasSize(0));
        breakGlass(frontDesk, request(id)).statusCode(201);
        as(frontDesk).get(path).then().body("records.id", contains(sensitive.toString()));
    }

    @Test
    void refusesToChangeWhatWasOpened() {
        UUID id = desk.logged(desk.ofPatient());
        breakGlass(texan, request(id)).statusCode(201);
        breakGlass(texan, chartOf(patient)).statusCode(201);
        String tag = as(texan).get(Requests.path(id, "")).header("ETag");
        Map<String, Map<String, ?>> steps = Map.of(
                "review", Map.of("reason", "x"),
                "patient-match", Map.of("patientId", patient),
                "cancellation", Map.of("reason", "x"),
                "package", Map.of());
        steps.forEach((step, body) -> as(texan)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .body(body)
                .post(Requests.path(id, step))
                .then()
                .statusCode(404));
        as(texan)
                .header("If-Match", "\"0\"")
                .body(Map.of("categories", List.of()))
                .patch("/v1/records/" + sensitive)
                .then()
                .statusCode(404);
        String clerk = Tokens.at(world.custodian, "texan", List.of(elsewhere), "front-desk");
        as(clerk)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .body(Map.of("method", "PICK_UP", "identityDocument", "Passport", "identityLastDigits", "4821"))
                .post(Requests.path(id, "deliveries"))
                .then()
                .statusCode(404);
    }

    /** Native queries and bulk changes are bound by the grant as well. */
    @Test
    void theDatabaseOpensItForReadingOnly() throws SQLException {
        UUID id = desk.logged(desk.ofPatient());
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            Database.bind(connection, world.custodian);
            Database.query(connection, "select set_config('roi.facilities', '" + elsewhere + "', false)");
            assertEquals(List.of(), Database.query(connection, "select id from record"));
            Database.query(connection, "select set_config('roi.glass', '" + patient + "," + id + "', false)");
            assertEquals(List.of(sensitive.toString()), Database.query(connection, "select id from record"));
            assertEquals(List.of(id.toString()), Database.query(connection, "select id from release_request"));
            assertEquals(
                    List.of(), Database.query(connection, "update record set title = 'x' where true returning id"));
            assertEquals(List.of(), Database.query(connection, "select id from record for update"));
            assertEquals(
                    List.of(),
                    Database.query(connection, "update release_request set recipient = 'x' where true returning id"));
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> Database.query(
                            connection,
                            "insert into request_note (id, custodian_id, request_id, kind, text, written_at, written_by)"
                                    + " values (gen_random_uuid(), '" + world.custodian + "', '" + id
                                    + "', 'NOTE', 'x', now(), 'x') returning id"));
            assertThat(refused.getMessage()).contains("row-level security");
        }
    }

    @Test
    void endsByItself() {
        breakGlass(texan, chartOf(patient)).statusCode(201);
        TestClock.forward(Duration.ofHours(4).minusMinutes(1));
        as(texan).get("/v1/records/" + sensitive).then().statusCode(200);
        TestClock.forward(Duration.ofMinutes(1));
        as(texan).get("/v1/records/" + sensitive).then().statusCode(404);
    }

    /** Whoever was found to have had no reason reads no further. */
    @Test
    void endsWhenItWasNotJustified() {
        ExtractableResponse<Response> opened =
                breakGlass(texan, chartOf(patient)).statusCode(201).extract();
        move(
                        officer,
                        "/v1/break-glass/" + opened.path("id") + "/review",
                        opened.header("ETag"),
                        Map.of("outcome", "NOT_JUSTIFIED", "note", "There was no emergency"))
                .statusCode(200);
        as(texan).get("/v1/records/" + sensitive).then().statusCode(404);
    }

    /** A list over many patients names no patient: it names every grant that is open. */
    @Test
    void aListOverManyNamesTheGrantsToo() {
        String grant = breakGlass(texan, chartOf(patient)).extract().path("id");
        as(texan).get("/v1/tasks?facilityId=" + elsewhere).then().statusCode(200);
        as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .body("items.findAll { it.detail.breakGlass == '" + grant + "' }.action", hasItem("task.list"));
    }

    @Test
    void everyUseStandsInTheTrailWithItsGrant() {
        String grant = breakGlass(texan, chartOf(patient)).extract().path("id");
        as(texan).get("/v1/records/" + sensitive).then().statusCode(200);
        as(texan).get("/v1/patients/" + patient + "/records").then().statusCode(200);
        as(world.token("auditor"))
                .get("/v1/audit-events?patientId=" + patient)
                .then()
                .body("items.findAll { it.detail.breakGlass == '" + grant + "' }.action", hasItem("record.read"))
                .body("items.findAll { it.detail.breakGlass == '" + grant + "' }.action", hasItem("record.list"))
                .body("items.findAll { it.detail.breakGlass == '" + grant + "' }.action", hasItem("break-glass.open"));
    }

    /** A reading that needed no grant does not say that it used one. */
    @Test
    void whoNeedsNoGrantUsesNone() {
        String specialist = world.token("roi-specialist");
        String grant = breakGlass(specialist, chartOf(patient)).extract().path("id");
        as(specialist).get("/v1/records/" + sensitive).then().statusCode(200);
        as(world.token("auditor"))
                .get("/v1/audit-events?patientId=" + patient)
                .then()
                .body("items.findAll { it.detail.breakGlass == '" + grant + "' }.action", not(hasItem("record.read")));
    }

    @Test
    void thePrivacyOfficerIsToldAndReviews() {
        ExtractableResponse<Response> opened =
                breakGlass(texan, chartOf(patient)).statusCode(201).extract();
        String id = opened.path("id");
        assertThat(OwnerSql.column(
                        world.custodian, "select subject_id::text from outbox_event where type = 'break-glass.used'"))
                .containsExactly(id);
        assertThat(OwnerSql.column(
                        world.custodian, "select payload::text from outbox_event where type = 'break-glass.used'"))
                .containsExactly("{\"reason\": \"EMERGENCY_CARE\"}");
        as(officer).get("/v1/break-glass?open=true").then().body("items.id", contains(id));

        move(
                        officer,
                        "/v1/break-glass/" + id + "/review",
                        opened.header("ETag"),
                        Map.of("outcome", "NOT_JUSTIFIED", "note", "There was no emergency"))
                .statusCode(200)
                .body("review.outcome", equalTo("NOT_JUSTIFIED"))
                .body("review.reviewedBy", equalTo("test-privacy-officer"));
        as(officer).get("/v1/break-glass?open=true").then().body("items", hasSize(0));
        as(officer).get("/v1/break-glass?open=false").then().body("items.id", contains(id));
        as(officer)
                .get("/v1/break-glass/" + id)
                .then()
                .body("explanation", equalTo("Unconscious in our emergency room"));
    }

    @Test
    void refusesASecondReview() {
        ExtractableResponse<Response> opened =
                breakGlass(texan, chartOf(patient)).extract();
        String path = "/v1/break-glass/" + opened.path("id") + "/review";
        Map<String, Object> justified = Map.of("outcome", "JUSTIFIED", "note", "An emergency");
        String now =
                move(officer, path, opened.header("ETag"), justified).extract().header("ETag");
        refused(move(officer, path, now, justified), 409, "glass-reviewed");
        refused(move(officer, path, opened.header("ETag"), justified), 412, "version-stale");
    }

    @Test
    void refusesThatWhoOpenedReviews() {
        ExtractableResponse<Response> opened =
                breakGlass(officer, chartOf(patient)).extract();
        refused(
                move(
                        officer,
                        "/v1/break-glass/" + opened.path("id") + "/review",
                        opened.header("ETag"),
                        Map.of("outcome", "JUSTIFIED", "note", "Mine")),
                409,
                "opener-may-not-review");
    }

    @Test
    void refusesBothAndNeither() {
        Map<String, Object> both = new HashMap<>(chartOf(patient));
        both.put("requestId", UUID.randomUUID());
        refused(breakGlass(texan, both), 400, "body-invalid");
        refused(breakGlass(texan, Map.of("reason", "OTHER", "explanation", "Just looking")), 400, "body-invalid");
    }

    @Test
    void refusesAReasonWithoutWords() {
        refused(
                breakGlass(texan, Map.of("patientId", patient, "reason", "OTHER", "explanation", " ")),
                400,
                "body-invalid");
    }

    @Test
    void refusesACopyService() {
        String scanner = Tokens.ofCopyService(world.custodian, world.copyService(desk.facility), "scanner");
        refused(breakGlass(scanner, chartOf(patient)), 403, "not-permitted");
    }

    @Test
    void refusesAnotherCustodiansPatientAndRequest() {
        String stranger = World.create().token("supervisor");
        refused(breakGlass(stranger, chartOf(patient)), 422, "reference-unknown");
        refused(breakGlass(stranger, request(desk.logged(desk.ofPatient()))), 422, "reference-unknown");
    }
}
