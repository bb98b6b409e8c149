package health.roi.audit;

import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import health.roi.support.ApiTest;
import health.roi.support.Decisions;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.SampleDocuments;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every decision keeps the facts it was made on; the trail keeps their hash, and no patient data. */
@QuarkusTest
class DecisionRecordApiTest extends ApiTest {

    private static ValidatableResponse open(String link, String code) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", code))
                .post(link)
                .then();
    }

    @Test
    void aReleaseKeepsItsApprovalItsCheckItsDeliveryAndItsDownload() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        String request = journey.packagedPatientRequest("SECURE_DOWNLOAD");
        assertThat(Decisions.kept(custodian)).containsExactly("APPROVAL", "QUALITY_CHECK");
        JsonNode facts = Decisions.facts(custodian, "APPROVAL");
        assertThat(facts.at("/facility/state").asText()).isEqualTo("MN");
        assertThat(facts.at("/patient/birthDate").asText()).isEqualTo("1979-04-12");
        assertThat(facts.at("/records/0/id").asText()).isEqualTo(record.toString());
        JsonNode answer = Decisions.answer(custodian, "APPROVAL");
        assertThat(answer.at("/basis").asText()).isEqualTo("PATIENT_ACCESS");
        assertThat(answer.at("/records/0/decision").asText()).isEqualTo("RELEASE");
        assertThat(Decisions.decidedBy(custodian, "APPROVAL")).isEqualTo("test-roi-specialist");
        assertThat(Decisions.answer(custodian, "QUALITY_CHECK")
                        .at("/pagesComplete")
                        .asBoolean())
                .isTrue();
        assertThat(Decisions.decidedBy(custodian, "QUALITY_CHECK")).isEqualTo("test-quality-reviewer");

        var sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
        open(sent.path("downloadPath"), sent.path("downloadCode")).statusCode(200);

        assertThat(Decisions.kept(custodian)).containsExactly("APPROVAL", "QUALITY_CHECK", "DELIVERY", "DOWNLOAD");
        assertThat(Decisions.answer(custodian, "DOWNLOAD").at("/mayGoOut").asBoolean())
                .isTrue();
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

        assertThat(Decisions.answer(custodian, "DOWNLOAD").at("/mayGoOut").asBoolean(true))
                .isFalse();
        assertThat(Decisions.kept(custodian)).containsExactly("APPROVAL", "QUALITY_CHECK", "DELIVERY", "DOWNLOAD");
    }

    @Test
    void aDenialIsKeptWithItsGroundAndItsReview() {
        Requests desk = Requests.ofAHospital();
        UUID custodian = desk.world.custodian;
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
        String denial = desk.actAs(
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
                .body("ground", equalTo("LIFE_OR_SAFETY"))
                .extract()
                .path("id");
        JsonNode answer = Decisions.answer(custodian, "DENIAL");
        assertThat(answer.at("/denial/ground").asText()).isEqualTo("LIFE_OR_SAFETY");
        assertThat(answer.at("/determination/basis").asText()).isEqualTo("PATIENT_ACCESS");

        desk.actAs("front-desk", id, "denial/" + denial + "/review-request", Map.of("requestedOn", "2025-06-01"))
                .statusCode(200);
        desk.actAs(
                        "privacy-officer",
                        id,
                        "denial/" + denial + "/review",
                        Map.of(
                                "outcome",
                                "REVERSED",
                                "reviewer",
                                Map.of("name", "Dr. Ada Okoro", "licence", "MN 58221"),
                                "explanation",
                                "The danger has passed.",
                                "decidedOn",
                                "2025-06-05"))
                .statusCode(200);

        assertThat(Decisions.answer(custodian, "DENIAL_REVIEW")
                        .at("/denial/review/outcome")
                        .asText())
                .isEqualTo("REVERSED");
        assertThat(Decisions.kept(custodian)).containsExactly("DENIAL", "DENIAL_REVIEW");
        assertThat(OwnerSql.count(
                        custodian, "audit_event", "detail::text like '%harm%' or detail::text like '%danger%'"))
                .isZero();
    }

    @Test
    void anExtensionIsKeptWithTheDayThatItMoves() {
        Requests desk = Requests.ofAHospital();
        UUID id = desk.approvable();
        LocalDate until = LocalDate.parse(desk.read(id).then().extract().path("receivedOn"))
                .plusDays(60);
        desk.act(id, "extension", Map.of("reason", "Part of the chart is on microfilm.", "newDate", until.toString()))
                .statusCode(200);

        JsonNode answer = Decisions.answer(desk.world.custodian, "EXTENSION");
        assertThat(answer.at("/extension/newDate").asText()).isEqualTo(until.toString());
        assertThat(answer.at("/determination/deadline").isMissingNode()).isFalse();
        assertThat(Decisions.kept(desk.world.custodian)).containsExactly("EXTENSION");
    }

    @Test
    void aDeletionIsKeptWithTheLawAndTheHoldsItLookedAt() {
        Journey journey = new Journey("TX");
        UUID custodian = journey.world.custodian;
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2010-02-01", "Seen.".getBytes(StandardCharsets.US_ASCII));
        String path = "/v1/records/" + record;
        move(
                        journey.officer,
                        path + "/content/deletion",
                        Journey.etag(journey.officer, path),
                        Map.of("reason", "RETENTION_ENDED", "note", "Looked at it"))
                .statusCode(200);

        JsonNode facts = Decisions.facts(custodian, "CONTENT_DELETION");
        assertThat(facts.at("/record").asText()).isEqualTo(record.toString());
        assertThat(facts.at("/facts/reason").asText()).isEqualTo("RETENTION_ENDED");
        assertThat(facts.at("/facts/holds").isArray()).isTrue();
        assertThat(facts.at("/facts/law/until").asText()).isEqualTo("2020-02-01");
        assertThat(facts.at("/facts/law/citation").asText()).isNotBlank();
        assertThat(Decisions.answer(custodian, "CONTENT_DELETION").at("/sha256").asText())
                .hasSize(64);
        assertThat(Decisions.kept(custodian)).containsExactly("CONTENT_DELETION");
    }

    @Test
    void theReleaseOfAHoldIsKeptAlsoByWhoeverDoesNotSeeTheRequest() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String token = Tokens.at(custodian, "elsewhere", List.of(elsewhere), "privacy-officer");
        for (Map.Entry<String, String> subject : Map.of(
                        "PATIENT", journey.patient.toString(), "REQUEST", journey.patientAsks("PICK_UP"))
                .entrySet()) {
            String path = "/v1/legal-holds/"
                    + post(
                                    journey.officer,
                                    "/v1/legal-holds",
                                    Map.of(
                                            "scope",
                                            subject.getKey(),
                                            "subjectId",
                                            subject.getValue(),
                                            "matter",
                                            "A claim",
                                            "reason",
                                            "Counsel asked for it"))
                            .statusCode(201)
                            .extract()
                            .path("id");
            move(token, path + "/release", Journey.etag(token, path), Map.of("reason", "Settled"))
                    .statusCode(200);
        }

        assertThat(Decisions.kept(custodian)).containsExactly("HOLD_RELEASE", "HOLD_RELEASE");
        assertThat(Decisions.facts(custodian, "HOLD_RELEASE").at("/matter").asText())
                .isEqualTo("A claim");
        assertThat(Decisions.answer(custodian, "HOLD_RELEASE").at("/reason").asText())
                .isEqualTo("Settled");
        assertThat(Decisions.decidedBy(custodian, "HOLD_RELEASE")).isEqualTo("elsewhere");
    }

    @Test
    void aRefusedApprovalKeepsNoDecision() {
        Requests desk = Requests.ofAHospital();
        UUID id = desk.logged(desk.ofPatient());
        desk.review(id);
        desk.approve(id).statusCode(409);

        assertThat(Decisions.kept(desk.world.custodian)).isEmpty();
        assertThat(OwnerSql.count(desk.world.custodian, "decision_record", "true"))
                .isZero();
    }
}
