package health.roi.request.review;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the custodian agreed to keep back, 45 CFR 164.522(a), in the determination of stored requests. */
@QuarkusTest
class RestrictedRequestApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        Map<String, Object> paid = World.recordBody(desk.facility, "LAB_RESULT", "2024-03-17");
        paid.put("encounter", "V-1");
        desk.world.record(patient, paid);
        Map<String, Object> other = World.recordBody(desk.facility, "LAB_RESULT", "2024-03-18");
        other.put("encounter", "V-2");
        desk.world.record(patient, other);
    }

    private UUID asked(String kind, String name, String purpose) {
        UUID id = desk.logged(desk.body(kind, name, purpose));
        desk.matchAndIdentify(id, patient);
        return id;
    }

    @Test
    void aVisitPaidInFullIsKeptFromThePlanAndFromNobodyElse() {
        UUID plan = asked("HEALTH_PLAN", "Northern Mutual", "PAYMENT");
        UUID clinic = asked("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT");
        desk.world.restriction(patient, desk.facility, "SELF_PAY", Map.of("encounter", "V-1"));

        desk.determination(plan)
                .body("outcome", equalTo("PARTIAL"))
                .body("records.decision", contains("WITHHOLD", "RELEASE"))
                .body("records[0].reasons.code", contains("SELF_PAY_RESTRICTION"));
        desk.determination(clinic).body("outcome", equalTo("RELEASE"));
    }

    @Test
    void whatIsPaidInFullIsKeptFromThePlanBeforeAnybodyDecided() {
        UUID plan = asked("HEALTH_PLAN", "Northern Mutual", "PAYMENT");
        World.post(
                        desk.world.token("front-desk"),
                        "/v1/restrictions",
                        Map.of(
                                "patientId",
                                patient,
                                "facilityId",
                                desk.facility,
                                "kind",
                                "SELF_PAY",
                                "scope",
                                Map.of("encounter", "v1"),
                                "requestedOn",
                                "2025-01-02",
                                "description",
                                "Not to the plan",
                                "paidInFull",
                                true))
                .statusCode(201);
        desk.determination(plan).body("records[0].reasons.code", contains("SELF_PAY_RESTRICTION"));
        assertTrue(desk.actions(plan).contains("restriction-changed"));
    }

    @Test
    void anAgreedRestrictionIsKeptExceptForTheRightOfAccess() {
        UUID clinic = asked("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT");
        UUID self = asked("PATIENT", "Ada Lind", "PATIENT_REQUEST");
        desk.world.restriction(patient, desk.facility, "AGREED", Map.of("from", "2024-03-18", "to", "2024-03-18"));

        desk.determination(clinic)
                .body("records.decision", contains("RELEASE", "WITHHOLD"))
                .body("records[1].reasons.code", contains("AGREED_RESTRICTION"));
        desk.determination(self).body("outcome", equalTo("RELEASE"));
    }

    @Test
    void everyOpenRequestOfThePatientLearnsOfItAtOnce() {
        UUID open = asked("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT");
        UUID cancelled = asked("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT");
        desk.act(cancelled, "cancellation", Map.of("reason", "Twice")).statusCode(200);
        String before = desk.etag(open);
        String id = desk.world.restriction(patient, desk.facility, "AGREED", null);

        assertTrue(desk.actions(open).contains("restriction-changed"));
        assertTrue(desk.history(open).stream()
                .filter(entry -> entry.get("action").equals("restriction-changed"))
                .allMatch(entry -> entry.get("detail").equals(Map.of("outcome", "NONE_RELEASABLE"))));
        assertFalse(desk.actions(cancelled).contains("restriction-changed"));
        assertFalse(before.equals(desk.etag(open)), "whoever read it before has to look again");

        String path = "/v1/restrictions/" + id;
        move(
                        desk.world.token("privacy-officer"),
                        path + "/termination",
                        as(desk.world.token("privacy-officer")).get(path).header("ETag"),
                        Map.of("by", "PATIENT_REQUEST", "on", "2025-06-01", "note", "Letter of the patient"))
                .statusCode(200);
        desk.determination(open).body("outcome", equalTo("RELEASE"));
    }
}
