package health.roi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Approval, denial, delivery and download keep the facts they were made on; the trail keeps their hash, and no patient data. */
@QuarkusTest
class DecisionRecordApiTest extends ApiTest {

    private static String column(UUID custodian, String column, String kind) {
        return OwnerSql.column(custodian, "select " + column + " from decision_record where kind = ?", kind)
                .get(0);
    }

    private static List<String> kinds(UUID custodian) {
        return OwnerSql.column(custodian, "select kind from decision_record order by id");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every decision's line of the trail holds the hash of what is stored. */
    private static void assertInTheTrail(UUID custodian, int decisions) {
        assertThat(OwnerSql.column(
                        custodian,
                        "select d.kind from decision_record d join audit_event e on e.subject_id = d.id"
                                + " and e.action = 'decision.keep' and e.request_id = d.request_id"
                                + " and e.detail ->> 'kind' = d.kind and e.detail ->> 'sha256' = encode(d.hash, 'hex')"
                                + " where d.hash = roi_decision_hash(d)"))
                .hasSize(decisions);
    }

    private static ValidatableResponse open(String link, String code) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(link)
                .then();
    }

    @Test
    void aReleaseKeepsItsApprovalItsDeliveryAndItsDownload() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        String request = journey.packagedPatientRequest("SECURE_DOWNLOAD");
        assertThat(kinds(custodian)).containsExactly("APPROVAL");
        JsonNode facts = json(column(custodian, "facts", "APPROVAL"));
        assertThat(facts.at("/facility/state").asText()).isEqualTo("MN");
        assertThat(facts.at("/patient/birthDate").asText()).isEqualTo("1979-04-12");
        assertThat(facts.at("/records/0/id").asText()).isEqualTo(record.toString());
        JsonNode answer = json(column(custodian, "answer", "APPROVAL"));
        assertThat(answer.at("/basis").asText()).isEqualTo("PATIENT_ACCESS");
        assertThat(answer.at("/records/0/decision").asText()).isEqualTo("RELEASE");
        assertThat(column(custodian, "decided_by", "APPROVAL")).isEqualTo("test-roi-specialist");

        var sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
        open(sent.path("downloadPath"), sent.path("downloadCode")).statusCode(200);

        assertThat(kinds(custodian)).containsExactly("APPROVAL", "DELIVERY", "DOWNLOAD");
        assertThat(json(column(custodian, "answer", "DOWNLOAD")).at("/mayGoOut").asBoolean())
                .isTrue();
        assertInTheTrail(custodian, 3);
        assertThat(OwnerSql.count(custodian, "audit_event", "detail::text like '%1979%' or detail::text like '%MN%'"))
                .isZero();
    }

    @Test
    void aDownloadThatIsNoLongerPermittedIsKeptToo() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        String request = journey.packagedPatientRequest("SECURE_DOWNLOAD");
        var sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
        journey.correct(record, Map.of("categories", List.of("PSYCHOTHERAPY_NOTES")));
        open(sent.path("downloadPath"), sent.path("downloadCode")).statusCode(403);

        assertThat(json(column(custodian, "answer", "DOWNLOAD")).at("/mayGoOut").asBoolean(true))
                .isFalse();
        assertInTheTrail(custodian, 3);
    }

    @Test
    void aDenialIsKeptWithItsGround() {
        Requests desk = Requests.ofAHospital();
        desk.world.complaintsTo("Maja Berg, privacy officer", "+1 218 555 0111");
        UUID patient = desk.patient();
        desk.world.record(patient, desk.facility, "CLINIC_NOTE", "2024-03-17");
        Map<String, Object> body = desk.ofPatient();
        body.put(
                "requester",
                Map.of("kind", "PATIENT", "name", "Ada Lind", "address", "12 Lake Street, Duluth, MN 55802"));
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        desk.actAs(
                        "privacy-officer",
                        id,
                        "denial",
                        Map.of(
                                "ground",
                                "LIFE_OR_SAFETY",
                                "explanation",
                                "One note could put your safety at risk at this time.",
                                "professional",
                                Map.of("name", "Dr. Ruth Hale", "licence", "MN 47113"),
                                "judgement",
                                "Recent plan to harm herself"))
                .statusCode(201)
                .body("ground", equalTo("LIFE_OR_SAFETY"));

        JsonNode answer = json(column(desk.world.custodian, "answer", "DENIAL"));
        assertThat(answer.at("/denial/ground").asText()).isEqualTo("LIFE_OR_SAFETY");
        assertThat(answer.at("/determination/basis").asText()).isEqualTo("PATIENT_ACCESS");
        assertInTheTrail(desk.world.custodian, 1);
        assertThat(OwnerSql.count(desk.world.custodian, "audit_event", "detail::text like '%harm%'"))
                .isZero();
    }

    @Test
    void aRefusedApprovalKeepsNoDecision() {
        Requests desk = Requests.ofAHospital();
        UUID id = desk.logged(desk.ofPatient());
        desk.review(id);
        desk.approve(id).statusCode(409);

        assertThat(kinds(desk.world.custodian)).isEmpty();
    }
}
