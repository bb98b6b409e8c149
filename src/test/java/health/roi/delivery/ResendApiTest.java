package health.roi.delivery;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came back goes out again: nothing begins anew, everything is asked again, and nothing is forgotten. */
@QuarkusTest
class ResendApiTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void chart() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
    }

    private ValidatableResponse deliver(String request, String resends) {
        Map<String, Object> body = new HashMap<>(Journey.MAIL);
        if (resends != null) {
            body.put("resends", resends);
        }
        return journey.step(journey.desk, request, "deliveries", body);
    }

    private String sent(String request) {
        return deliver(request, null).statusCode(201).extract().path("id");
    }

    private ValidatableResponse comesBack(String delivery, boolean opened) {
        String path = "/v1/deliveries/" + delivery;
        return move(
                journey.desk,
                path + "/failure",
                Journey.etag(journey.desk, path),
                Map.of("reason", "RETURNED_MAIL", "cameBackOn", sentOn(delivery).toString(), "cameBackOpened", opened));
    }

    /** The day of sending at the facility. */
    private LocalDate sentOn(String delivery) {
        return LocalDate.parse(OwnerSql.column(
                        journey.world.custodian,
                        "select (sent_at at time zone 'America/Chicago')::date::text from delivery where id = '"
                                + delivery + "'")
                .get(0));
    }

    private void addressIsFound(String request) {
        String hold = journey.of(request, "holds.find { it.reason == 'ADDRESS_TO_CHECK' && it.resolvedAt == null }.id");
        journey.step(
                        journey.desk,
                        request,
                        "holds/" + hold + "/resolution",
                        Map.of("resolution", "The recipient confirmed the address by telephone"))
                .statusCode(200);
    }

    private ValidatableResponse accounting() {
        return as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures")
                .then()
                .statusCode(200);
    }

    @Test
    void returnedMailWaitsUntilSomebodyFoundTheAddress() {
        String request = journey.packagedPatientRequest("MAIL");
        String first = sent(request);
        comesBack(first, false)
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("cameBackOpened", equalTo(false))
                .body("incidentSuggested", equalTo(false));
        assertThat(journey.<String>of(request, "holds.find { it.reason == 'ADDRESS_TO_CHECK' }.mustAct"))
                .isEqualTo("FACILITY");

        deliver(request, first).statusCode(409).body("refusals.code", hasItem("hold-open"));
        addressIsFound(request);
        deliver(request, first).statusCode(201).body("attempt", equalTo(2)).body("resends", equalTo(first));
    }

    @Test
    void eachAttemptIsAnEntryOfTheAccountingAndTheUnopenedOneIsMarked() {
        String request = journey.packagedPatientRequest("MAIL");
        String first = sent(request);
        List<String> before = OwnerSql.column(journey.world.custodian, "select disclosure::text from disclosure");
        comesBack(first, false).statusCode(200);
        addressIsFound(request);
        deliver(request, first).statusCode(201);

        accounting()
                .body("items.size()", equalTo(2))
                .body("items[0].notReceived", nullValue())
                .body("items[1].notReceived", equalTo("RETURNED_UNOPENED"));
        assertThat(OwnerSql.column(journey.world.custodian, "select disclosure::text from disclosure"))
                .as("what was written stays as it was")
                .containsAll(before);
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'disclosure.not-received'"))
                .isEqualTo(1);
    }

    @Test
    void anOpenedEnvelopeSuggestsAnIncidentAndStaysADisclosure() {
        String request = journey.packagedPatientRequest("MAIL");
        comesBack(sent(request), true).statusCode(200).body("incidentSuggested", equalTo(true));
        accounting().body("items[0].notReceived", nullValue());
        assertThat(OwnerSql.count(journey.world.custodian, "outbox_event", "type = 'release-request.fail-delivery'"))
                .isEqualTo(1);
    }

    @Test
    void theStatutoryClockGoesOn() {
        String request = journey.packagedPatientRequest("MAIL");
        String due = journey.of(request, "deadline.dueOn");
        String first = sent(request);
        comesBack(first, false).statusCode(200);
        assertThat(journey.<String>of(request, "deadline.dueOn")).isEqualTo(due);
        assertThat(journey.<Boolean>of(request, "overdue")).isFalse();

        TestClock.forward(Duration.ofDays(40));
        assertThat(journey.<Boolean>of(request, "overdue")).isTrue();
        addressIsFound(request);
        deliver(request, first).statusCode(201);
        assertThat(journey.<String>of(request, "deadline.dueOn")).isEqualTo(due);
    }

    @Test
    void refusesToSendAgainWhatWasRevokedMeanwhile() {
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        String authorization = journey.authorize(request, journey.authorizationBody());
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        String first = sent(request);
        comesBack(first, false).statusCode(200);
        addressIsFound(request);
        journey.revoke(authorization);

        refused(deliver(request, first), 409, "not-allowed-now").body("refusals.code", hasItem("AUTH_REVOKED"));
        accounting().body("items.size()", equalTo(1));
    }

    @Test
    void refusesToRepeatADeliveryThatDidNotFailHere() {
        String request = journey.packagedPatientRequest("MAIL");
        refused(deliver(request, UUID.randomUUID().toString()), 422, "reference-unknown")
                .body("errors[0].pointer", equalTo("/resends"));
    }

    @Test
    void refusesReturnedMailWithoutWhatCameBack() {
        String path = "/v1/deliveries/" + sent(journey.packagedPatientRequest("MAIL"));
        move(journey.desk, path + "/failure", Journey.etag(journey.desk, path), Map.of("reason", "RETURNED_MAIL"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/cameBackOn", "/cameBackOpened")));
    }

    @Test
    void goesOutOnceWhenTwoSendItAgainAtTheSameTime() {
        String request = journey.packagedPatientRequest("MAIL");
        String first = sent(request);
        comesBack(first, false).statusCode(200);
        addressIsFound(request);
        String etag = Journey.etag(journey.desk, "/v1/release-requests/" + request);
        Map<String, Object> body = new HashMap<>(Journey.MAIL);
        body.put("resends", first);

        List<Integer> answers = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> journey.step(journey.desk, request, "deliveries", etag, body)
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .containsOnlyOnce(201)
                .allMatch(status -> List.of(201, 409, 412).contains(status));
        assertThat(OwnerSql.column(journey.world.custodian, "select attempt from delivery order by attempt"))
                .containsExactly("1", "2");
        accounting().body("items.size()", equalTo(2));
    }
}
