package health.roi.request.review;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that nobody signed keeps its request waiting until its author did, 42 CFR 482.24(c)(1). */
@QuarkusTest
class UnsignedHoldApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
    }

    private UUID unsigned(String day) {
        Map<String, Object> record = World.recordBody(desk.facility, "OPERATIVE_NOTE", day);
        record.put("status", "UNSIGNED");
        record.put("practitioner", "Dr. Ida Voss");
        return desk.world.record(patient, record);
    }

    private UUID matched() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        return id;
    }

    private void sign(UUID record) {
        String token = desk.world.token("quality-reviewer");
        String task = as(token)
                .get("/v1/tasks?facilityId=" + desk.facility)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.recordId == '" + record + "' }.id");
        move(
                        token,
                        "/v1/tasks/" + task + "/completion",
                        as(token).get("/v1/tasks/" + task).header("ETag"),
                        Map.of("completedOn", "2025-06-01"))
                .statusCode(200);
    }

    @Test
    void theLastSignatureReleasesTheHold() {
        UUID first = unsigned("2024-03-18");
        UUID second = unsigned("2024-03-19");
        UUID id = matched();
        desk.read(id)
                .then()
                .body("holds.reason", contains("RECORD_UNSIGNED"))
                .body("holds[0].mustAct", equalTo("FACILITY"))
                .body("holds[0].resolvedAt", nullValue());
        desk.review(id);
        refused(desk.approve(id), 409, "not-allowed-now").body("refusals.code", contains("hold-open"));

        sign(first);
        desk.read(id).then().body("holds[0].resolvedAt", nullValue());
        sign(second);
        desk.read(id).then().body("holds", hasSize(1)).body("holds[0].resolvedAt", notNullValue());
        desk.determination(id).body("outcome", equalTo("RELEASE"));
        desk.approve(id).statusCode(200);
    }

    @Test
    void aMissingFormKeepsTheRequestWaitingToo() {
        UUID record = desk.world.record(patient, desk.facility, "DISCHARGE_SUMMARY", "2024-03-20");
        UUID id = matched();
        desk.read(id).then().body("holds", hasSize(0));
        post(
                        desk.world.token("quality-reviewer"),
                        "/v1/tasks",
                        Map.of("recordId", record, "kind", "MISSING_FORM", "form", "Discharge instructions"))
                .statusCode(201);
        desk.read(id).then().body("holds.reason", contains("RECORD_UNSIGNED"));
        desk.determination(id).body("records[1].reasons.code", contains("RECORD_UNSIGNED"));
        sign(record);
        desk.read(id).then().body("holds[0].resolvedAt", notNullValue());
    }

    @Test
    void whoResolvesTheHoldByHandReleasesWhatIsComplete() {
        unsigned("2024-03-18");
        UUID id = matched();
        String hold = desk.read(id).then().extract().path("holds[0].id");
        desk.act(id, "holds/" + hold + "/resolution", Map.of("resolution", "The patient wants what there is"))
                .statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.read(id).then().body("holds", hasSize(1));
        desk.review(id);
        desk.approve(id).statusCode(200);

        unsigned("2024-03-21");
        desk.read(id).then().body("holds", hasSize(2)).body("holds.resolvedAt", hasItem(nullValue()));
    }

    @Test
    void aRecordOutOfScopeKeepsNobodyWaiting() {
        unsigned("2019-03-18");
        desk.read(matched()).then().body("holds", hasSize(0));
    }
}
