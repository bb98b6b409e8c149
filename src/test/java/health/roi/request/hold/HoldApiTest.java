package health.roi.request.hold;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldApiTest extends ApiTest {

    private static String onHold(Requests requests, UUID id, String reason) {
        return requests.hold(id, reason).statusCode(200).extract().path("holds[-1].id");
    }

    private static ValidatableResponse resolve(Requests requests, UUID id, String hold) {
        return requests.act(id, "holds/" + hold + "/resolution", Map.of("resolution", "It arrived."));
    }

    @Test
    void saysWhyWhoMustActAndHowItEnds() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.hold(id, "SCOPE_UNCLEAR")
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("holds[0].reason", equalTo("SCOPE_UNCLEAR"))
                .body("holds[0].mustAct", equalTo("REQUESTER"))
                .body("holds[0].howItEnds", equalTo("The requester sends what is missing."))
                .body("holds[0].blocks", equalTo(true))
                .body("holds[0].openedBy", equalTo("test-roi-specialist"))
                .body("holds[0].openedAt", notNullValue())
                .body("holds[0].resolvedAt", nullValue());
        assertEquals(List.of("log", "hold"), requests.actions(id));
        assertEquals(
                Map.of("reason", "SCOPE_UNCLEAR", "mustAct", "REQUESTER"),
                requests.history(id).get(1).get("detail"));
    }

    @Test
    void refusesAHoldWithoutAnExit() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.act(id, "holds", Map.of("reason", "OTHER", "howItEnds", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/howItEnds", "/mustAct"));
    }

    @Test
    void keepsTheRequestFromApprovalUntilItEnds() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        String hold = onHold(requests, id, "LEGAL_REVIEW");
        requests.approve(id).statusCode(409).body("refusals.code", contains("hold-open"));
        resolve(requests, id, hold)
                .statusCode(200)
                .body("holds[0].resolution", equalTo("It arrived."))
                .body("holds[0].resolvedBy", equalTo("test-roi-specialist"));
        requests.approve(id).statusCode(200);
        assertEquals(
                List.of("log", "match-patient", "verify", "review", "hold", "resolve-hold", "approve"),
                requests.actions(id));
    }

    @Test
    void everyOpenHoldIsNamedInTheRefusal() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        onHold(requests, id, "PAYMENT");
        onHold(requests, id, "PATIENT_UNCLEAR");
        requests.approve(id).body("refusals.code", contains("hold-open", "hold-open"));
    }

    @Test
    void aChartThatIsElsewhereDoesNotKeepTheRestBack() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        onHold(requests, id, "CHART_ELSEWHERE");
        requests.approve(id).statusCode(200).body("holds[0].blocks", equalTo(false));
    }

    @Test
    void theStatutoryClockDoesNotStop() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String due = requests.read(id).path("deadline.dueOn");
        String hold = onHold(requests, id, "AUTHORIZATION_INCOMPLETE");
        TestClock.forward(Duration.ofDays(31));
        requests.read(id).then().body("deadline.dueOn", equalTo(due)).body("overdue", equalTo(true));
        resolve(requests, id, hold).body("deadline.dueOn", equalTo(due)).body("overdue", equalTo(true));
    }

    @Test
    void refusesToEndAHoldTwice() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String hold = onHold(requests, id, "OTHER");
        resolve(requests, id, hold);
        resolve(requests, id, hold).statusCode(409).body("code", equalTo("hold-already-resolved"));
    }

    @Test
    void refusesAHoldOfAnotherRequest() {
        Requests requests = Requests.ofAHospital();
        String hold = onHold(requests, requests.logged(requests.ofPatient()), "OTHER");
        UUID other = requests.logged(requests.ofPatient());
        resolve(requests, other, hold).statusCode(404);
        resolve(requests, other, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void noHoldOutlivesItsRequest() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        resolve(requests, id, onHold(requests, id, "OTHER"));
        onHold(requests, id, "PAYMENT");
        onHold(requests, id, "CHART_ELSEWHERE");
        requests.act(id, "cancellation", Map.of("reason", "Taken back."))
                .statusCode(200)
                .body("holds.resolvedAt", everyItem(notNullValue()))
                .body(
                        "holds.resolution",
                        containsInAnyOrder("It arrived.", "The request was closed.", "The request was closed."));
        assertEquals(requests.etag(id), requests.read(id).header("ETag"));
        as(requests.world.token("auditor"))
                .get(Requests.path(id, "history"))
                .then()
                .body(
                        "findAll { it.action == 'resolve-hold' }.detail.reason",
                        contains("OTHER", "PAYMENT", "CHART_ELSEWHERE"));
    }
}
