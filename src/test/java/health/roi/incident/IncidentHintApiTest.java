package health.roi.incident;

import static health.roi.support.Incidents.PATH;
import static health.roi.support.Incidents.misdirected;
import static health.roi.support.Incidents.record;
import static health.roi.support.Incidents.step;
import static health.roi.support.Incidents.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.SampleDocuments;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter that came back opened hints at an incident, and somebody looks. */
@QuarkusTest
class IncidentHintApiTest extends ApiTest {

    private Journey journey;
    private String request;
    private String delivery;

    @BeforeEach
    void deliver() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Sent", 1));
        request = journey.packagedPatientRequest("MAIL");
        delivery = journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse comesBack(String reason, boolean opened) {
        return move(
                journey.desk,
                "/v1/deliveries/" + delivery + "/failure",
                "\"0\"",
                reason.equals("RETURNED_MAIL")
                        ? Map.of("reason", reason, "cameBackOn", today().toString(), "cameBackOpened", opened)
                        : Map.of("reason", reason));
    }

    private String hint() {
        comesBack("RETURNED_MAIL", true).statusCode(200);
        return list().body("items", hasSize(1)).extract().path("items[0].id");
    }

    private ValidatableResponse list() {
        return as(journey.officer).get(PATH + "?state=SUSPECTED").then().statusCode(200);
    }

    @Test
    void aLetterThatCameBackOpenedIsLookedInto() {
        String id = hint();
        as(journey.officer)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("RETURNED_OPENED"))
                .body("deliveryId", equalTo(delivery))
                .body("requestId", equalTo(request))
                .body("discoveredOn", equalTo(today().toString()))
                .body("listed", equalTo(0))
                .body("createdBy", equalTo("test-front-desk"));
        as(journey.officer)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .statusCode(200)
                .body("action", hasItem("record-incident"));
        Map<String, Object> body = new HashMap<>(misdirected(today(), journey.patient, "MN"));
        body.put("happenedOn", today().toString());
        body.put("kind", "WRONG_ADDRESS");
        step(journey.world, id, "confirmation", body)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("kind", equalTo("WRONG_ADDRESS"))
                .body("listed", equalTo(1));
        as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures?list=ACCOUNTING")
                .then()
                .statusCode(200)
                .body("items.ground", contains("IMPERMISSIBLE"))
                .body("items.requestId", contains(request));
        refused(step(journey.world, id, "confirmation", body), 409, "illegal-transition");
    }

    @Test
    void anotherPatientsLineSaysNothingOfTheRequest() {
        UUID other = journey.world.patient(journey.facility, "NW-4712", "Berg", "Nils", "1960-01-31");
        Map<String, Object> body = new HashMap<>(misdirected(today(), other, "MN"));
        body.put("happenedOn", today().toString());
        body.put("deliveryId", delivery);
        record(journey.world, body);
        as(journey.officer)
                .get("/v1/patients/" + other + "/disclosures?list=ACCOUNTING")
                .then()
                .statusCode(200)
                .body("items.ground", contains("IMPERMISSIBLE"))
                .body("items[0].requestId", equalTo(null));
    }

    @Test
    void aHintThatLedToNothingIsDismissed() {
        String id = hint();
        step(journey.world, id, "dismissal", Map.of("reason", "Our own mail room had opened it"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("NOT_AN_INCIDENT"));
        list().body("items", hasSize(0));
    }

    @Test
    void refusesAConfirmationOfAnotherDeliveryOrALaterDay() {
        String id = hint();
        Map<String, Object> body = new HashMap<>(misdirected(today(), journey.patient, "MN"));
        body.put("deliveryId", UUID.randomUUID());
        refused(step(journey.world, id, "confirmation", body), 400, "body-invalid")
                .body("errors.constraint", contains("that-of-the-incident"));
    }

    @Test
    void whatCameBackUnopenedOrNeverLeftIsNoHint() {
        comesBack("RETURNED_MAIL", false).statusCode(200);
        list().body("items", hasSize(0));
    }

    @Test
    void lostMailIsLookedIntoToo() {
        comesBack("LOST", false).statusCode(200);
        list().body("items.kind", contains("OTHER"));
    }

    @Test
    void whoMayNotSeeTheRequestDoesNotSeeItsIncident() {
        String id = hint();
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String token = Tokens.at(journey.world.custodian, "elsewhere", List.of(elsewhere), "privacy-officer");
        as(token).get(PATH + "/" + id).then().statusCode(404);
        as(token).get(PATH).then().statusCode(200).body("items", hasSize(0));
    }
}
