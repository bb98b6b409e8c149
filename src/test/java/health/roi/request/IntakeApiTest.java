package health.roi.request;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

    private static JsonPath loggedOn(Requests requests, LocalDate day, Map<String, Object> body) {
        body.put("receivedAt", chicago(day, 12, 0).toString());
        return requests.log(body).statusCode(201).extract().jsonPath();
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
                Map.of("from", "2026-02-01", "to", "2026-02-28", "documentKinds", List.of("LAB_RESULT", "IMAGING")));
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
    void countsFromTheDayOfReceiptInTheFacilitysTimeZone() {
        Requests requests = Requests.ofAHospital();
        LocalDate day = someDay();
        Map<String, Object> body = requests.ofPatient();
        body.put("receivedAt", chicago(day, 23, 59).toInstant().toString());
        requests.log(body)
                .statusCode(201)
                .body("receivedOn", equalTo(day.toString()))
                .body("deadline.dueOn", equalTo(day.plusDays(30).toString()));
        body.put("receivedAt", chicago(day.plusDays(1), 0, 0).toInstant().toString());
        requests.log(body).body("receivedOn", equalTo(day.plusDays(1).toString()));
    }

    @Test
    void saysWhichRuleGaveTheDeadline() {
        World world = World.create();
        LocalDate day = someDay();
        Requests minnesota = Requests.at(world, world.facility("MN", "HOSPITAL"));
        JsonPath federal = loggedOn(minnesota, day, minnesota.ofPatient());
        assertEquals(day.plusDays(30).toString(), federal.getString("deadline.dueOn"));
        assertEquals("30 calendar days from receipt", federal.getString("deadline.rule"));
        assertEquals("45 CFR 164.524(b)(2)", federal.getString("deadline.citation"));
        assertTrue(federal.getString("deadline.calendar").contains("weekends"));
        assertEquals(day.plusDays(5).toString(), federal.getString("workBy"));
        for (String[] shorter : new String[][] {
            {"CA", "CLINIC", "Cal. Health & Safety Code 123110"},
            {"TX", "HOSPITAL", "Tex. Health & Safety Code 241.154"}
        }) {
            Requests requests = Requests.at(world, world.facility(shorter[0], shorter[1]));
            JsonPath logged = loggedOn(requests, day, requests.ofPatient());
            assertEquals(day.plusDays(15).toString(), logged.getString("deadline.dueOn"));
            assertEquals(shorter[2], logged.getString("deadline.citation"));
        }
        Requests clinic = Requests.at(world, world.facility("TX", "CLINIC"));
        assertEquals(
                day.plusDays(30).toString(),
                loggedOn(clinic, day, clinic.ofPatient()).getString("deadline.dueOn"));
    }

    @Test
    void noStatuteSetsADeadlineForAnAttorney() {
        Requests requests = Requests.ofAHospital();
        JsonPath logged = loggedOn(requests, someDay(), requests.ofAttorney());
        assertNull(logged.getMap("deadline"));
        assertEquals(someDay().plusDays(10).toString(), logged.getString("workBy"));
        TestClock.forward(Duration.ofDays(400));
        requests.read(UUID.fromString(logged.getString("id"))).then().body("overdue", equalTo(false));
    }

    @Test
    void isOverdueFromTheDayAfterTheDeadline() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("receivedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        UUID id = requests.logged(body);
        TestClock.forward(Duration.ofDays(30));
        requests.read(id).then().body("overdue", equalTo(false));
        TestClock.forward(Duration.ofDays(1));
        requests.read(id).then().body("overdue", equalTo(true));
        requests.act(id, "cancellation", Map.of("reason", "The patient took it back."))
                .body("overdue", equalTo(false));
    }

    @Test
    void refusesAReceiptInTheFuture() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> body = requests.ofPatient();
        body.put("receivedAt", Instant.now().plusSeconds(60).toString());
        requests.log(body).statusCode(400).body("errors.pointer", contains("/receivedAt"));
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
        body.put("scope", Map.of("from", "2026-06-01", "to", "2026-05-31"));
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
    void goesOnWithAClosedRequestInANewOne() {
        Requests requests = Requests.ofAHospital();
        UUID closed = requests.logged(requests.ofPatient());
        requests.act(closed, "cancellation", Map.of("reason", "Asked elsewhere."));
        Map<String, Object> body = requests.ofPatient();
        body.put("reopens", closed);
        requests.log(body)
                .statusCode(201)
                .body("reopens", equalTo(closed.toString()))
                .body("state", equalTo("RECEIVED"));
        requests.read(closed).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void showsPossibleDuplicatesOfTheLastNinetyDays() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> old = requests.ofPatient();
        old.put("receivedAt", Instant.now().minus(Duration.ofDays(91)).toString());
        requests.logged(old);
        requests.logged(requests.ofAttorney());
        UUID recent = requests.logged(requests.ofPatient());
        Map<String, Object> again = requests.ofPatient();
        again.put("patient", Map.of("familyName", "LIND", "givenName", "ada"));
        requests.log(again).statusCode(201).body("possibleDuplicates.id", contains(recent.toString()));
        Map<String, Object> stranger = requests.ofPatient();
        stranger.put("patient", Map.of("familyName", "Lund", "givenName", "Ada"));
        requests.log(stranger).body("possibleDuplicates", empty());
    }

    @Test
    void anotherFacilitysRequestIsNotShownAsADuplicate() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        Requests clinic = Requests.at(world, world.facility("MN", "CLINIC"));
        hospital.logged(hospital.ofPatient());
        String clerk = Tokens.at(world.custodian, "clerk", List.of(clinic.facility), "front-desk");
        post(clerk, Requests.PATH, clinic.ofPatient()).statusCode(201).body("possibleDuplicates", empty());
        clinic.log(clinic.ofPatient()).body("possibleDuplicates", hasSize(2));
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
