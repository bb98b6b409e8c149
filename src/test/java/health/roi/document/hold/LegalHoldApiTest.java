package health.roi.document.hold;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalHoldApiTest extends ApiTest {

    private static final String PATH = "/v1/legal-holds";

    private Journey journey;

    @BeforeEach
    void chart() {
        journey = new Journey();
    }

    @Test
    void isPlacedReadAndReleased() {
        var placed = place("PATIENT", journey.patient).statusCode(201);
        String path = PATH + "/" + placed.extract().path("id");
        placed.body("scope", equalTo("PATIENT"))
                .body("subjectId", equalTo(journey.patient.toString()))
                .body("matter", equalTo("A claim"))
                .body("placedBy", equalTo("test-privacy-officer"))
                .body("release", equalTo(null))
                .header("Location", notNullValue());
        as(journey.world.token("auditor"))
                .get(path)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Counsel asked for it"));
        release(path)
                .statusCode(200)
                .body("release.by", equalTo("test-supervisor"))
                .body("release.reason", equalTo("Settled"))
                .body("matter", equalTo("A claim"));
        assertEquals(
                List.of("legal-hold.placed", "legal-hold.read", "legal-hold.read", "legal-hold.released"),
                OwnerSql.column(
                        journey.world.custodian,
                        "select action from audit_event where subject_type = 'legal-hold' order by id"));
        assertEquals(
                List.of("{\"scope\": \"PATIENT\"}", "{\"scope\": \"PATIENT\"}"),
                OwnerSql.column(
                        journey.world.custodian,
                        "select payload::text from outbox_event where type like 'legal-hold.%' order by id"));
    }

    @Test
    void severalCoverTheSameThingAndAreListed() {
        UUID first = id(place("PATIENT", journey.patient));
        UUID second = id(place("PATIENT", journey.patient));
        UUID other = id(place("REQUEST", UUID.fromString(journey.patientAsks("PICK_UP"))));
        release(PATH + "/" + first).statusCode(200);
        list("").body("items.id", contains(first.toString(), second.toString(), other.toString()));
        list("?subjectId=" + journey.patient).body("items.id", contains(first.toString(), second.toString()));
        list("?inForce=true").body("items.id", contains(second.toString(), other.toString()));
        list("?inForce=false").body("items.id", contains(first.toString()));
        String next = list("?limit=2").extract().path("next");
        list("?limit=2&cursor=" + next).body("items.id", contains(other.toString()));
    }

    @Test
    void aRequestTellsOfItsHoldsInItsHistory() {
        String request = journey.patientAsks("PICK_UP");
        release(PATH + "/" + id(place("REQUEST", UUID.fromString(request)))).statusCode(200);
        as(journey.specialist)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItems("legal-hold-placed", "legal-hold-released"));
    }

    @Test
    void aRequestTellsOfItsReleaseAlsoByWhoeverDoesNotSeeIt() {
        String request = journey.patientAsks("PICK_UP");
        String path = PATH + "/" + id(place("REQUEST", UUID.fromString(request)));
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String token = Tokens.at(journey.world.custodian, "elsewhere", List.of(elsewhere), "privacy-officer");
        move(token, path + "/release", Journey.etag(token, path), Map.of("reason", "Settled"))
                .statusCode(200);
        as(journey.specialist)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItems("legal-hold-placed", "legal-hold-released"));
    }

    @Test
    void holdReleased_isReleasedOnce() throws SQLException {
        String path = PATH + "/" + id(place("PATIENT", journey.patient));
        release(path).statusCode(200);
        release(path).statusCode(409).body("code", equalTo("hold-released"));
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, null)) {
            assertThrows(
                    SQLException.class,
                    () -> OwnerSql.execute(
                            connection,
                            "update legal_hold set released_at = null, released_by = null, release_reason = null"));
        }
    }

    @Test
    void refusesASubjectThatIsNotThere() {
        for (String scope : List.of("PATIENT", "REQUEST")) {
            for (UUID subject : List.of(UUID.randomUUID(), new Journey().patient)) {
                place(scope, subject)
                        .statusCode(422)
                        .body("code", equalTo("reference-unknown"))
                        .body("errors[0].pointer", equalTo("/subjectId"));
            }
        }
        assertEquals(0, OwnerSql.count(journey.world.custodian, "legal_hold", "true"));
    }

    @Test
    void refusesARequestOfAnotherFacility() {
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String token = Tokens.at(journey.world.custodian, "elsewhere", List.of(elsewhere), "supervisor");
        post(token, PATH, body("REQUEST", UUID.fromString(journey.patientAsks("PICK_UP"))))
                .statusCode(422)
                .body("code", equalTo("reference-unknown"));
    }

    @Test
    void refusesAReleaseOfAnOldVersion() {
        String path = PATH + "/" + id(place("PATIENT", journey.patient));
        move(journey.officer, path + "/release", "\"9\"", Map.of("reason", "Settled"))
                .statusCode(412);
        as(journey.officer)
                .body(Map.of("reason", "Settled"))
                .post(path + "/release")
                .then()
                .statusCode(428);
    }

    @Test
    void isNeverRemovedNorRewrittenByTheApplication() throws SQLException {
        place("PATIENT", journey.patient).statusCode(201);
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, journey.world.custodian, null)) {
            for (String change : List.of(
                    "delete from legal_hold",
                    "truncate legal_hold",
                    "update legal_hold set subject_id = gen_random_uuid()",
                    "update legal_hold set matter = 'another'")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    private ValidatableResponse place(String scope, UUID subject) {
        return post(journey.officer, PATH, body(scope, subject));
    }

    private static Map<String, Object> body(String scope, UUID subject) {
        return Map.of("scope", scope, "subjectId", subject, "matter", "A claim", "reason", "Counsel asked for it");
    }

    private ValidatableResponse release(String path) {
        String supervisor = journey.world.token("supervisor");
        return move(supervisor, path + "/release", Journey.etag(supervisor, path), Map.of("reason", "Settled"));
    }

    private ValidatableResponse list(String query) {
        return as(journey.officer).get(PATH + query).then().statusCode(200);
    }

    private static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.statusCode(201).extract().path("id"));
    }
}
