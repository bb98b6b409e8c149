package health.roi.request;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeApiTest extends ApiTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A moment of the past, some days ago, at that time on the clock of Chicago. */
    private static OffsetDateTime chicago(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(CHICAGO).toOffsetDateTime();
    }

    private static LocalDate someDay() {
        return LocalDate.ofInstant(Instant.now(), CHICAGO).minusDays(3);
    }

    @Test
    void everyChannelGivesTheSame() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("receivedAt", chicago(someDay(), 9, 30).toString());
        Map<String, Object> first = null;
        for (Channel channel : Channel.values()) {
            body.put("channel", channel.name());
            Map<String, Object> answer = new HashMap<>(
                    requests.log(body).statusCode(201).extract().jsonPath().getMap(""));
            assertEquals(channel.name(), answer.remove("channel"));
            assertTrue(TrackingNumber.parse((String) answer.remove("trackingNumber"))
                    .isPresent());
            answer.remove("id");
            answer.remove("possibleDuplicates");
            first = first == null ? answer : first;
            assertEquals(first, answer);
        }
    }

    @Test
    void answersWhatAReadAnswers() {
        Requests requests = Requests.ofAHospital();
        Response logged = as(requests.world.token("front-desk"))
                .header("Idempotency-Key", "k-1")
                .body(requests.ofPatient())
                .post(Requests.PATH);
        Response read = requests.read(UUID.fromString(logged.path("id")));
        assertEquals(read.header("ETag"), logged.header("ETag"));
        assertTrue(logged.header("Location").endsWith(Requests.PATH + "/" + logged.path("id")));
        assertEquals(read.jsonPath().getMap(""), logged.jsonPath().getMap(""));
        read.then()
                .body("state", equalTo("RECEIVED"))
                .body("resolution", nullValue())
                .body("priority", equalTo("PATIENT"))
                .body("overdue", equalTo(false))
                .body("match", nullValue())
                .body("possible", containsInAnyOrder("REVIEW", "CANCEL"));
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        JsonPath read = requests.read(id).jsonPath();
        Map<String, Object> body = requests.ofPatient();
        for (String part : List.of("requester", "patient", "scope", "delivery")) {
            body.put(part, read.getMap(part));
        }
        requests.mend(id, body).statusCode(200).body("delivery.method", equalTo("PICK_UP"));
    }

    @Test
    void keepsEverythingThatTheFormSays() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put(
                "requester",
                Map.of(
                        "kind",
                        "PATIENT",
                        "name",
                        "Ada Lind",
                        "address",
                        "1 Pine Street",
                        "phone",
                        "218 555 0100",
                        "email",
                        "ada@example.org",
                        "reference",
                        "A-7"));
        Map<String, Object> stated = Requests.stated();
        stated.put("phone", "218 555 0100");
        stated.put("address", "1 Pine Street");
        body.put("patient", stated);
        body.put(
                "scope",
                Map.of("from", "2024-02-01", "to", "2024-02-28", "documentKinds", List.of("LAB_RESULT", "IMAGING")));
        body.put("directive", Map.of("signed", true, "recipientIdentified", true, "destinationStated", false));
        body.put("legalMandate", "Minn. Stat. 144.292");
        body.put("emergency", true);
        body.put("priority", "BENEFITS");
        body.put("delivery", Map.of("method", "MAIL", "address", "1 Pine Street"));
        UUID id = requests.logged(body);
        JsonPath read = requests.read(id).jsonPath();
        for (String part : List.of("requester", "patient", "scope", "directive", "delivery")) {
            Map<String, Object> kept = new HashMap<>(read.getMap(part));
            kept.values().removeIf(value -> value == null);
            assertEquals(body.get(part), kept, part);
        }
        for (String field : List.of("legalMandate", "emergency", "priority", "purpose", "medium", "recipient")) {
            assertEquals(body.get(field), read.get(field), field);
        }
    }

    @Test
    void anAbsentScopeDoesNotLimit() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("scope", Map.of());
        requests.read(requests.logged(body))
                .then()
                .body("scope.from", nullValue())
                .body("scope.to", nullValue())
                .body("scope.documentKinds", nullValue());
    }

    @Test
    void refusesMailWithoutAnAddress() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("delivery", Map.of("method", "MAIL", "address", " "));
        requests.log(body).statusCode(400).body("errors.pointer", contains("/delivery/address"));
    }

    @Test
    void refusesAScopeThatEndsBeforeItBegins() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("scope", Map.of("from", "2024-06-01", "to", "2024-05-31"));
        requests.log(body).statusCode(400).body("errors.pointer", contains("/scope/to"));
    }

    @Test
    void saysAllThatIsWrongAtOnceWithoutRepeatingIt() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.remove("purpose");
        body.put("patient", Map.of("familyName", " ", "givenName", "Xanthippe".repeat(20)));
        body.put("scope", Map.of("documentKinds", List.of()));
        String answer = requests.log(body)
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purpose", "/patient/familyName", "/patient/givenName", "/scope/documentKinds"))
                .extract()
                .asString();
        assertTrue(!answer.contains("Xanthippe"), answer);
    }

    @Test
    void refusesAnUnknownField() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("state", "CLOSED");
        requests.log(body).statusCode(400).body("errors[0].constraint", equalTo("unknown-field"));
    }

    @Test
    void refusesALogWithoutAKey() {
        Requests requests = Requests.ofAHospital();
        as(requests.world.token("front-desk"))
                .body(requests.ofPatient())
                .post(Requests.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void refusesAFacilityThatTheCallerDoesNotServe() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        UUID clinic = world.facility("TX", "CLINIC");
        String clerk = Tokens.at(world.custodian, "clerk", List.of(clinic), "front-desk");
        post(clerk, Requests.PATH, hospital.ofPatient())
                .statusCode(422)
                .body("code", equalTo("reference-unknown"))
                .body("errors.pointer", contains("/facilityId"));
        post(clerk, Requests.PATH, Requests.at(world, clinic).ofPatient()).statusCode(201);
    }

    @Test
    void refusesEveryUnknownReferenceAtOnce() {
        Requests requests = Requests.ofAHospital();
        World other = World.create();
        UUID open = requests.logged(requests.ofPatient());
        Map<String, Object> body = requests.ofPatient();
        body.put("facilityId", other.facility("MN", "CLINIC"));
        body.put("requester", Map.of("id", UUID.randomUUID(), "kind", "PATIENT", "name", "Ada Lind"));
        body.put("reopens", open);
        requests.log(body).statusCode(422).body("errors.pointer", contains("/facilityId", "/requester/id", "/reopens"));
    }

    @Test
    void logsOnceForOneKey() {
        Requests requests = Requests.ofAHospital();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = requests.ofPatient();
        String first = as(requests.world.token("front-desk"))
                .header("Idempotency-Key", key)
                .body(body)
                .post(Requests.PATH)
                .asString();
        as(requests.world.token("front-desk"))
                .header("Idempotency-Key", key)
                .body(body)
                .post(Requests.PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(JsonPath.from(first).getString("id")));
        body.put("medium", "ELECTRONIC");
        as(requests.world.token("front-desk"))
                .header("Idempotency-Key", key)
                .body(body)
                .post(Requests.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        as(requests.world.token("front-desk")).get(Requests.PATH).then().body("items", hasSize(1));
    }

    @Test
    void writesTheIntakeIntoHistoryAndTrail() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        assertEquals(List.of("log"), requests.actions(id));
        Map<String, Object> entry = requests.history(id).get(0);
        assertEquals("test-front-desk", entry.get("actor"));
        assertNull(entry.get("from"));
        assertEquals("RECEIVED", entry.get("to"));
        as(requests.world.token("auditor"))
                .queryParam("requestId", id)
                .get("/v1/audit-events")
                .then()
                .body("items.action", hasItem("release-request.log"));
    }
}
