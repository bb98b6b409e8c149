package health.roi.request.review;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The determination of a stored request is that of the dry run of the same facts: one function, used twice. */
@QuarkusTest
class StoredDeterminationApiTest extends ApiTest {

    private static final String TODAY =
            LocalDate.ofInstant(Instant.now(), ZoneId.of("America/Chicago")).toString();

    private Requests requests;
    private UUID patient;
    private final List<Map<String, Object>> records = new ArrayList<>();

    @BeforeEach
    void begin() {
        requests = Requests.ofAHospital();
        patient = requests.patient();
    }

    private void chart(String kind, String serviceDate, List<String> categories, String status, boolean electronic) {
        Map<String, Object> body = World.recordBody(requests.facility, kind, serviceDate);
        body.put("categories", categories);
        body.put("status", status);
        body.put("electronicHealthRecord", electronic);
        UUID id = requests.world.record(patient, body);
        records.add(Map.of(
                "id", id,
                "kind", kind,
                "serviceDate", serviceDate,
                "categories", categories,
                "status", status,
                "electronicHealthRecord", electronic));
    }

    /** Of each tier one, in the order of the chart. */
    private void wholeChart() {
        chart("LAB_RESULT", "2023-12-31", List.of(), "FINAL", true);
        chart("LAB_RESULT", "2024-01-01", List.of(), "FINAL", true);
        chart("CLINIC_NOTE", "2024-01-02", List.of("SUD_PART2", "HIV"), "FINAL", true);
        chart("CLINIC_NOTE", "2024-01-03", List.of("PSYCHOTHERAPY_NOTES"), "FINAL", true);
        chart("CLINIC_NOTE", "2024-01-04", List.of(), "UNSIGNED", true);
        chart("CLINIC_NOTE", "2024-01-05", List.of("LITIGATION_PREPARATION"), "FINAL", true);
    }

    private Map<String, Object> facts(Map<String, Object> body) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "receivedOn", TODAY,
                "purpose", body.get("purpose"),
                "medium", body.get("medium"),
                "scope", body.get("scope"),
                "recipient", body.get("recipient")));
        request.put("directive", body.get("directive"));
        Map<String, Object> facts = new HashMap<>();
        facts.put("asOf", TODAY);
        facts.put("facility", Map.of("state", "MN", "kind", "HOSPITAL", "part2Program", false));
        facts.put("patient", Map.of("birthDate", "1970-02-03"));
        facts.put(
                "requester", Map.of("kind", ((Map<?, ?>) body.get("requester")).get("kind"), "identityVerified", true));
        facts.put("request", request);
        facts.put("records", records);
        return facts;
    }

    private void agrees(UUID id, Map<String, Object> facts, String basis) {
        JsonPath dry = as(requests.world.token("auditor"))
                .body(facts)
                .post("/v1/determinations")
                .then()
                .statusCode(200)
                .body("basis", equalTo(basis))
                .extract()
                .jsonPath();
        JsonPath stored = as(requests.world.token("auditor"))
                .get(Requests.path(id, "determination"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String part : List.of(
                "outcome",
                "basis",
                "findings",
                "dueOn",
                "deadline",
                "minimumNecessary",
                "accountable",
                "notices",
                "records.id",
                "records.decision",
                "records.reasons")) {
            assertEquals(dry.<Object>get(part), stored.<Object>get(part), part);
        }
        assertEquals(stored.getString("dueOn"), requests.read(id).jsonPath().getString("deadline.dueOn"));
    }

    private UUID stored(Map<String, Object> body) {
        UUID id = requests.logged(body);
        requests.matchAndIdentify(id, patient);
        return id;
    }

    @Test
    void agreesForPatientAccess() {
        wholeChart();
        Map<String, Object> body = requests.ofPatient();
        agrees(stored(body), facts(body), "PATIENT_ACCESS");
    }

    @Test
    void agreesForADirective() {
        wholeChart();
        Map<String, Object> body = requests.ofPatient();
        body.put("medium", "ELECTRONIC");
        body.put("directive", Map.of("signed", true, "recipientIdentified", true, "destinationStated", true));
        agrees(stored(body), facts(body), "ACCESS_DIRECTIVE");
    }

    @Test
    void agreesForADirectiveThatDoesNotBind() {
        chart("LAB_RESULT", "2024-01-01", List.of(), "FINAL", false);
        Map<String, Object> body = requests.ofPatient();
        body.put("medium", "ELECTRONIC");
        body.put("directive", Map.of("signed", true, "recipientIdentified", true, "destinationStated", true));
        agrees(stored(body), facts(body), null);
    }

    @Test
    void agreesForAnAuthorization() {
        wholeChart();
        Map<String, Object> form = Requests.authorizationBody(patient);
        form.put("specificallyPermits", List.of("SUD_PART2"));
        form.put("scope", Map.of("from", "2024-01-02", "documentKinds", List.of("CLINIC_NOTE")));
        Map<String, Object> body = requests.ofAttorney();
        UUID id = stored(body);
        requests.attach(id, requests.authorization(form)).statusCode(200);
        Map<String, Object> facts = facts(body);
        form.remove("patientId");
        facts.put("authorization", form);
        agrees(id, facts, "AUTHORIZATION");
    }

    @Test
    void agreesForADefectiveAuthorization() {
        wholeChart();
        Map<String, Object> form = Requests.authorizationBody(patient);
        form.put("combinedWith", "OTHER_DOCUMENT");
        form.put("expirationEvent", "none");
        form.remove("expirationDate");
        form.put("signedByRepresentative", true);
        Map<String, Object> body = requests.ofAttorney();
        UUID id = stored(body);
        requests.attach(id, requests.authorization(form)).statusCode(200);
        Map<String, Object> facts = facts(body);
        form.remove("patientId");
        facts.put("authorization", form);
        agrees(id, facts, "AUTHORIZATION");
    }

    @Test
    void asksForAnAuthorizationWhereNothingElsePermits() {
        wholeChart();
        UUID id = stored(requests.ofAttorney());
        as(requests.world.token("quality-reviewer"))
                .get(Requests.path(id, "determination"))
                .then()
                .body("outcome", equalTo("BLOCKED"))
                .body("findings.code", contains("AUTHORIZATION_MISSING"));
    }

    @Test
    void looksAtNoChartBeforeTheMatch() {
        wholeChart();
        as(requests.world.token("front-desk"))
                .get(Requests.path(requests.logged(requests.ofPatient()), "determination"))
                .then()
                .body("records", equalTo(List.of()))
                .body("findings.code", hasItem("IDENTITY_UNVERIFIED"));
    }

    @Test
    void looksOnlyAtTheChartOfItsFacility() {
        UUID clinic = requests.world.facility("MN", "CLINIC");
        requests.world.record(patient, clinic, "LAB_RESULT", "2024-01-01");
        chart("LAB_RESULT", "2024-01-01", List.of(), "FINAL", true);
        as(requests.world.token("front-desk"))
                .get(Requests.path(stored(requests.ofPatient()), "determination"))
                .then()
                .body("records.id", contains(records.get(0).get("id").toString()));
    }
}
