package health.roi.copyjob.audit;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One payer, many patients. */
@QuarkusTest
class AuditBatchApiTest extends ApiTest {

    private static final String BATCHES = "/v1/audit-batches";

    private Journey journey;
    private String supervisor;
    private final List<UUID> patients = new ArrayList<>();

    @BeforeEach
    void threePatients() {
        journey = new Journey();
        supervisor = journey.world.token("supervisor");
        for (int i = 0; i < 3; i++) {
            UUID patient =
                    journey.world.patient(journey.facility, "AU-" + i, "Auditson", "Given" + i, "1960-01-0" + (i + 1));
            Map<String, Object> record = World.recordBody(journey.facility, "PROGRESS_NOTE", "2025-02-01");
            record.put("categories", List.of());
            journey.world.record(patient, record);
            patients.add(patient);
        }
    }

    private Map<String, Object> body(Object... lines) {
        Map<String, Object> body = new HashMap<>();
        body.put("facilityId", journey.facility);
        body.put("channel", "LETTER");
        body.put(
                "requester",
                Map.of(
                        "kind",
                        "HEALTH_PLAN",
                        "name",
                        "Prairie Health Plan",
                        "address",
                        "40 Plan Avenue",
                        "reference",
                        "RA-118"));
        body.put("purpose", "PAYMENT");
        body.put("scope", Map.of("from", "2025-01-01", "to", "2025-12-31"));
        body.put("medium", "PAPER");
        body.put("delivery", Map.of("method", "MAIL", "address", "40 Plan Avenue, Saint Paul, MN 55101"));
        body.put("patients", List.of(lines));
        return body;
    }

    private static Map<String, Object> numbered(int i) {
        return Map.of("recordNumber", "AU-" + i, "birthDate", "1960-01-0" + (i + 1));
    }

    private ValidatableResponse take(Map<String, Object> body) {
        return post(supervisor, BATCHES, body);
    }

    /** A batch of the three, each of its requests approved. */
    private String collecting() {
        ValidatableResponse batch =
                take(body(numbered(0), numbered(1), numbered(2))).statusCode(201);
        List<String> requests = batch.extract().path("lines.requestId");
        for (String request : requests) {
            journey.step(
                            journey.desk,
                            request,
                            "verifications",
                            Map.of("subject", "REQUESTER_IDENTITY", "method", "CONTRACT"))
                    .statusCode(200);
            journey.reviewAndApprove(request);
        }
        return batch.extract().path("id");
    }

    @Test
    void aRequestIsMadeForEachPatientAndMatched() {
        ValidatableResponse made = take(body(numbered(0), Map.of("patientId", patients.get(1)), numbered(2)))
                .statusCode(201)
                .body("lines", hasSize(3))
                .body("lines.refusal", everyItem(nullValue()))
                .body("lines.state", everyItem(equalTo("RECEIVED")))
                .body("requests", equalTo(List.of(Map.of("state", "RECEIVED", "count", 3))))
                .body("reference", equalTo("RA-118"));
        String request = made.extract().path("lines[0].requestId");
        as(journey.specialist)
                .get("/v1/release-requests/" + request)
                .then()
                .body("priority", equalTo("AUDIT"))
                .body("purpose", equalTo("PAYMENT"))
                .body("trackingNumber", equalTo(made.extract().path("lines[0].trackingNumber")))
                .body("match.patientId", equalTo(patients.get(0).toString()))
                .body("match.identifiers", hasItem("RECORD_NUMBER"))
                .body("requester.reference", equalTo("RA-118"));
        as(supervisor)
                .get(made.extract().header("Location").replaceAll("^.*(/v1/)", "$1"))
                .then()
                .statusCode(200);
        as(supervisor)
                .get(BATCHES)
                .then()
                .body("items.id", equalTo(List.of(made.extract().<String>path("id"))));
    }

    @Test
    void aLineThatMakesNoRequestSaysWhyAndKeepsNoneOfTheOthersBack() {
        ValidatableResponse made = take(body(
                        numbered(0),
                        Map.of("recordNumber", "AU-99", "birthDate", "1960-01-01"),
                        Map.of("recordNumber", "AU-1", "birthDate", "1999-09-09"),
                        Map.of("patientId", patients.get(0)),
                        Map.of("patientId", UUID.randomUUID()),
                        numbered(2)))
                .statusCode(201)
                .body("lines[0].requestId", notNullValue())
                .body("lines[1].refusal", equalTo("PATIENT_UNKNOWN"))
                .body("lines[2].refusal", equalTo("BIRTH_DATE_DIFFERS"))
                .body("lines[3].refusal", equalTo("PATIENT_REPEATED"))
                .body("lines[4].refusal", equalTo("PATIENT_UNKNOWN"))
                .body("lines[5].requestId", notNullValue());
        assertThat(made.extract().asString()).doesNotContain("AU-", "1960", "1999", "Auditson");
        assertThat(OwnerSql.count(journey.world.custodian, "release_request", "true"))
                .isEqualTo(2);
    }

    @Test
    void theSameListSentTwiceIsOneAudit() {
        Map<String, Object> body = body(numbered(0));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(supervisor)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(BATCHES)
                    .then()
                    .statusCode(201);
        }
        assertThat(OwnerSql.count(journey.world.custodian, "audit_batch", "true"))
                .isEqualTo(1);
        assertThat(OwnerSql.count(journey.world.custodian, "release_request", "true"))
                .isEqualTo(1);
    }

    @Test
    void itsJobsAreListedCountedAndClaimedTogether() {
        String batch = collecting();
        journey.record("LAB_RESULT", "2025-03-01");
        journey.approvedPatientRequest("PICK_UP");

        as(journey.copier)
                .get("/v1/copy-jobs?batchId=" + batch)
                .then()
                .body("items", hasSize(3))
                .body("items.batchId", everyItem(equalTo(batch)));
        as(supervisor)
                .get(BATCHES + "/" + batch)
                .then()
                .body("requests", equalTo(List.of(Map.of("state", "COLLECTING", "count", 3))))
                .body("jobs", equalTo(List.of(Map.of("state", "OPEN", "count", 3))));

        as(journey.copier)
                .post(BATCHES + "/" + batch + "/claim")
                .then()
                .statusCode(200)
                .body("jobs", hasSize(3))
                .body("leaseUntil", notNullValue());
        as(journey.copier).get("/v1/copy-jobs").then().body("items", hasSize(1)).body("items[0].batchId", nullValue());
        as(journey.copier)
                .get("/v1/copy-jobs?state=CLAIMED&batchId=" + batch)
                .then()
                .body("items", hasSize(3));
        as(supervisor)
                .get(BATCHES + "/" + batch)
                .then()
                .body("jobs", equalTo(List.of(Map.of("state", "CLAIMED", "count", 3))));
    }

    @Test
    void hasExactlyOneWinnerWhenManyClientsClaimIt() {
        String batch = collecting();
        List<String> rivals = IntStream.range(0, 5)
                .mapToObj(i -> Tokens.ofCopyService(
                        journey.world.custodian, journey.world.copyService(journey.facility), "rival-" + i))
                .toList();

        List<Integer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> as(rivals.get(i % 5))
                        .post(BATCHES + "/" + batch + "/claim")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 404);
        assertThat(
                        OwnerSql.column(
                                journey.world.custodian,
                                "select count(*) || ' of ' || count(distinct claimed_by) from copy_job where state = 'CLAIMED'"))
                .containsExactly("3 of 1");
    }

    @Test
    void whatSomebodyClaimedBeforeIsLeftToThem() {
        String batch = collecting();
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        String one = as(rival).get("/v1/copy-jobs").path("items[0].id");
        as(rival).post("/v1/copy-jobs/" + one + "/claim").then().statusCode(200);
        as(journey.copier)
                .post(BATCHES + "/" + batch + "/claim")
                .then()
                .statusCode(200)
                .body("jobs", hasSize(2));
    }

    @Test
    void refusesToClaimWhatIsClaimed() {
        String batch = collecting();
        as(journey.copier).post(BATCHES + "/" + batch + "/claim").then().statusCode(200);
        as(journey.copier)
                .post(BATCHES + "/" + batch + "/claim")
                .then()
                .statusCode(409)
                .body("code", equalTo("job-not-open"));
    }

    @Test
    void refusesToClaimAnAuditThatTheServiceIsOfferedNothingOf() {
        String batch = collecting();
        UUID elsewhere = journey.world.copyService(journey.world.facility("TX", "CLINIC"));
        as(Tokens.ofCopyService(journey.world.custodian, elsewhere, "texan"))
                .post(BATCHES + "/" + batch + "/claim")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesALineThatIdentifiesNobodyOrInTwoWays() {
        for (Map<String, Object> line : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("recordNumber", "AU-1"),
                Map.of("birthDate", "1960-01-01"),
                Map.of("recordNumber", "AU-1", "birthDate", "1960-01-02", "patientId", patients.get(1)))) {
            take(body(line)).statusCode(400).body("code", equalTo("body-invalid"));
        }
        assertThat(OwnerSql.count(journey.world.custodian, "release_request", "true"))
                .isZero();
    }

    @Test
    void refusesAnUnknownFacility() {
        Map<String, Object> body = body(numbered(0));
        body.put("facilityId", UUID.randomUUID());
        take(body).statusCode(422).body("errors[0].pointer", equalTo("/facilityId"));
    }

    @Test
    void refusesMoreThanFiveHundredPatients() {
        Map<String, Object> body = body();
        body.put("patients", IntStream.range(0, 501).mapToObj(i -> numbered(0)).toList());
        take(body).statusCode(400).body("errors[0].pointer", equalTo("/patients"));
    }
}
