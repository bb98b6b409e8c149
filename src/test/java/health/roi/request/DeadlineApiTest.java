package health.roi.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a request came in, and until when it is to be answered. */
@QuarkusTest
class DeadlineApiTest extends ApiTest {

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
}
