package health.roi.request.denial;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access denied on a ground, told in writing, reviewed by another professional. */
@QuarkusTest
class DenialApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;
    private UUID first;
    private UUID second;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        desk.world.complaintsTo("Maja Berg, privacy officer", "+1 218 555 0111");
        patient = desk.patient();
        first = desk.world.record(patient, desk.facility, "CLINIC_NOTE", "2024-03-17");
        second = desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-18");
    }

    private UUID inReview() {
        Map<String, Object> body = desk.ofPatient();
        body.put(
                "requester",
                Map.of("kind", "PATIENT", "name", "Ada Lind", "address", "12 Lake Street, Duluth, MN 55802"));
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        return id;
    }

    private static Map<String, Object> body(UUID... records) {
        Map<String, Object> body = new HashMap<>();
        body.put("ground", "LIFE_OR_SAFETY");
        body.put("explanation", "One note could put your safety at risk at this time.");
        body.put("professional", Map.of("name", "Dr. Ruth Hale", "licence", "MN 47113"));
        body.put("judgement", "Recent plan to harm herself");
        if (records.length > 0) {
            body.put("recordIds", List.of(records));
        }
        return body;
    }

    private ValidatableResponse deny(UUID id, Map<String, Object> body) {
        return desk.actAs("privacy-officer", id, "denial", body);
    }

    private String denied(UUID id, UUID... records) {
        return deny(id, body(records)).statusCode(201).extract().path("id");
    }

    private ValidatableResponse ask(UUID id, String denial) {
        return desk.actAs(
                "front-desk", id, "denial/" + denial + "/review-request", Map.of("requestedOn", "2025-06-01"));
    }

    private ValidatableResponse review(UUID id, String denial, String outcome, String name, String licence) {
        return desk.actAs(
                "privacy-officer",
                id,
                "denial/" + denial + "/review",
                Map.of(
                        "outcome",
                        outcome,
                        "reviewer",
                        Map.of("name", name, "licence", licence),
                        "explanation",
                        "The danger has passed.",
                        "decidedOn",
                        "2025-06-05"));
    }

    private String letterOf(UUID id, String kind) {
        List<Map<String, String>> letters = as(desk.world.token("roi-specialist"))
                .get(Requests.path(id, "letters"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        String letter = letters.stream()
                .filter(one -> one.get("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .get("id");
        return PdfText.of(as(desk.world.token("roi-specialist"))
                .get("/v1/letters/" + letter + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    @Test
    void whatIsDeniedIsWithheldAndTheRestGoesOut() {
        UUID id = inReview();
        deny(id, body(first))
                .statusCode(201)
                .body("reviewable", equalTo(true))
                .body("inForce", equalTo(true))
                .body("citation", equalTo("45 CFR 164.524(a)(3)(i)"))
                .body("recordIds", contains(first.toString()));

        desk.determination(id)
                .body("outcome", equalTo("PARTIAL"))
                .body("records.decision", contains("WITHHOLD", "RELEASE"))
                .body("records[0].reasons.code", contains("ACCESS_DENIED"));
        desk.approve(id).statusCode(200).body("state", equalTo("COLLECTING"));
        assertTrue(desk.actions(id).contains("deny-access"));
    }

    @Test
    void theLetterHasEveryRequiredElement() {
        UUID id = inReview();
        denied(id, first);
        String letter = letterOf(id, "DENIAL");
        for (String element : List.of(
                "One note could put your safety at risk at this time.",
                "Part of the records that you asked for.",
                "review of this decision",
                "Maja Berg, privacy officer",
                "+1 218 555 0111",
                "Office for Civil Rights",
                "200 Independence Avenue")) {
            assertTrue(letter.replaceAll("\\s+", " ").contains(element), element);
        }
        assertFalse(letter.contains("Recent plan"), "the judgement is for the file");
    }

    @Test
    void aDenialOfEverythingClosesTheRequest() {
        UUID id = inReview();
        denied(id);
        desk.read(id).then().statusCode(200).body("state", equalTo("CLOSED")).body("resolution", equalTo("DENIED"));
    }

    @Test
    void letterIncompleteAndNothingIsRecorded() {
        Requests bare = Requests.ofAHospital();
        UUID person = bare.patient();
        bare.world.record(person, bare.facility, "CLINIC_NOTE", "2024-03-17");
        UUID id = bare.logged(bare.ofPatient());
        bare.matchAndIdentify(id, person);
        bare.review(id);
        refused(bare.actAs("privacy-officer", id, "denial", body()), 422, "letter-incomplete")
                .body("refusals.code", hasItem("COMPLAINT_PHONE"));
        as(bare.world.token("privacy-officer"))
                .get(Requests.path(id, "denial"))
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        bare.read(id).then().body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void denialNotOfAccess() {
        UUID id = desk.logged(desk.body("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT"));
        desk.matchAndIdentify(id, patient);
        desk.review(id);
        refused(deny(id, body()), 409, "not-allowed-now").body("refusals.code", contains("denial-not-of-access"));
    }

    @Test
    void professionalJudgementMissing() {
        UUID id = inReview();
        Map<String, Object> body = body();
        body.remove("judgement");
        refused(deny(id, body), 409, "not-allowed-now")
                .body("refusals.code", contains("professional-judgement-missing"));
    }

    @Test
    void aRecordOutsideTheScopeIsNotDenied() {
        UUID outside = desk.world.record(patient, desk.facility, "LAB_RESULT", "2019-03-18");
        UUID id = inReview();
        refused(deny(id, body(outside)), 422, "reference-unknown").body("errors.pointer", contains("/recordIds/0"));
    }

    @Test
    void onlyARequestInReviewIsDenied() {
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        refused(deny(id, body()), 409, "illegal-transition");
    }

    @Test
    void patientUnmatched() {
        UUID id = desk.logged(desk.ofPatient());
        desk.verify(id, "REQUESTER_IDENTITY").statusCode(200);
        desk.review(id);
        refused(deny(id, body()), 409, "patient-unmatched");
    }

    @Test
    void theLetterIsSeenBeforeAnythingIsRecorded() {
        UUID id = inReview();
        byte[] seen = as(desk.world.token("privacy-officer"))
                .body(body(first))
                .post(Requests.path(id, "denial/preview"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertTrue(PdfText.of(seen).contains("PREVIEW"));
        desk.determination(id).body("outcome", equalTo("RELEASE"));
        assertFalse(desk.actions(id).contains("deny-access"));
    }

    @Test
    void anotherProfessionalReversesAndTheRecordGoesOut() {
        UUID id = inReview();
        String denial = denied(id, first);
        ask(id, denial).statusCode(200).body("reviewRequestedOn", equalTo("2025-06-01"));
        review(id, denial, "REVERSED", "Dr. Ada Okoro", "MN 58221")
                .statusCode(200)
                .body("inForce", equalTo(false))
                .body("review.recordedAt", notNullValue());
        desk.determination(id).body("outcome", equalTo("RELEASE"));
        assertTrue(letterOf(id, "DENIAL_REVIEW").replaceAll("\\s+", " ").contains("The danger has passed."));
        assertTrue(desk.actions(id).containsAll(List.of("request-denial-review", "review-denial")));
    }

    @Test
    void aReversalAfterTheEndLogsARequestThatGoesOn() {
        UUID id = inReview();
        String denial = denied(id);
        ask(id, denial).statusCode(200);
        review(id, denial, "REVERSED", "Dr. Ada Okoro", "MN 58221").statusCode(200);
        String followUp = desk.history(id).stream()
                .filter(entry -> entry.get("action").equals("review-denial"))
                .map(entry -> (String) ((Map<?, ?>) entry.get("detail")).get("followUp"))
                .findFirst()
                .orElseThrow();
        desk.read(UUID.fromString(followUp))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("reopens", equalTo(id.toString()))
                .body("receivedOn", equalTo(desk.read(id).then().extract().path("receivedOn")));
    }

    @Test
    void theSameRecordsAskedForAgainWaitUntilSomebodyDecided() {
        denied(inReview(), first);
        UUID again = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(again, patient);
        desk.read(again).then().body("holds.reason", contains("DENIED_BEFORE"));
        String hold = desk.read(again).then().extract().path("holds[0].id");
        Map<String, Object> passed = Map.of("resolution", "Dr. Hale: the danger has passed");
        refused(desk.act(again, "holds/" + hold + "/resolution", passed), 403, "not-permitted");
        desk.actAs("supervisor", again, "holds/" + hold + "/resolution", passed).statusCode(200);
        desk.verify(again, "REQUESTER_AUTHORITY").statusCode(200);
        desk.read(again).then().body("holds.size()", equalTo(1));
        desk.review(again);
        desk.approve(again).statusCode(200);
    }

    @Test
    void aRequestThatWasThereBeforeTheDenialWaitsToo() {
        UUID other = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(other, patient);
        UUID clinic = desk.logged(desk.body("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT"));
        desk.matchAndIdentify(clinic, patient);
        denied(inReview(), first);
        desk.read(other).then().body("holds.reason", contains("DENIED_BEFORE"));
        desk.read(clinic).then().body("holds.size()", equalTo(0));
    }

    @Test
    void denialMissing() {
        Map<String, Object> notes = World.recordBody(desk.facility, "CLINIC_NOTE", "2024-03-19");
        notes.put("categories", List.of("PSYCHOTHERAPY_NOTES"));
        UUID note = desk.world.record(patient, notes);
        UUID id = inReview();
        refused(desk.approve(id), 409, "not-allowed-now").body("refusals.code", contains("denial-missing"));
        Map<String, Object> body = body(note);
        body.put("ground", "EXCEPTED_INFORMATION");
        deny(id, body).statusCode(201);
        desk.approve(id).statusCode(200);
    }

    @Test
    void informationNotExcepted() {
        UUID id = inReview();
        Map<String, Object> body = body();
        body.put("ground", "EXCEPTED_INFORMATION");
        refused(deny(id, body), 409, "not-allowed-now").body("refusals.code", contains("information-not-excepted"));
    }

    @Test
    void requesterUnidentified() {
        UUID id = desk.logged(desk.ofPatient());
        desk.match(id, patient).statusCode(200);
        desk.review(id);
        refused(deny(id, body(first)), 409, "not-allowed-now")
                .body("refusals.code", contains("requester-unidentified"));
    }

    @Test
    void aRequestStaysOpenUntilEverythingWithheldIsDenied() {
        Map<String, Object> notes = World.recordBody(desk.facility, "CLINIC_NOTE", "2024-03-19");
        notes.put("categories", List.of("PSYCHOTHERAPY_NOTES"));
        UUID note = desk.world.record(patient, notes);
        UUID id = inReview();
        denied(id, first, second);
        desk.read(id).then().body("state", equalTo("IN_REVIEW"));
        String letter = letterOf(id, "DENIAL").replaceAll("\\s+", " ");
        assertTrue(letter.contains("We write to you separately about the rest"), letter);
        Map<String, Object> body = body(note);
        body.put("ground", "EXCEPTED_INFORMATION");
        deny(id, body).statusCode(201);
        desk.read(id).then().body("resolution", equalTo("DENIED"));
    }

    @Test
    void aClosedRequestIsReviewedToo() {
        UUID id = inReview();
        String denial = denied(id);
        ask(id, denial).statusCode(200);
        review(id, denial, "UPHELD", "Dr. Ada Okoro", "MN 58221")
                .statusCode(200)
                .body("inForce", equalTo(true));
    }

    @Test
    void reviewerTookPart() {
        UUID id = inReview();
        String denial = denied(id, first);
        ask(id, denial).statusCode(200);
        refused(review(id, denial, "UPHELD", "R. Hale", "mn 47113"), 409, "not-allowed-now")
                .body("refusals.code", contains("reviewer-took-part"));
    }

    @Test
    void reviewNotRequested() {
        UUID id = inReview();
        refused(review(id, denied(id, first), "UPHELD", "Dr. Ada Okoro", "MN 58221"), 409, "not-allowed-now")
                .body("refusals.code", contains("review-not-requested"));
    }

    @Test
    void denialNotReviewable() {
        UUID id = inReview();
        Map<String, Object> body = body(first);
        body.put("ground", "CONFIDENTIAL_SOURCE");
        String denial = deny(id, body).statusCode(201).extract().path("id");
        refused(ask(id, denial), 409, "not-allowed-now").body("refusals.code", contains("denial-not-reviewable"));
    }

    @Test
    void reviewedAlready() {
        UUID id = inReview();
        String denial = denied(id, first);
        ask(id, denial).statusCode(200);
        refused(ask(id, denial), 409, "conflict");
        review(id, denial, "UPHELD", "Dr. Ada Okoro", "MN 58221").statusCode(200);
        refused(review(id, denial, "REVERSED", "Dr. Ada Okoro", "MN 58221"), 409, "reviewed-already");
    }

    @Test
    void whatWasDecidedCannotBeRewritten() throws SQLException {
        UUID id = inReview();
        denied(id, first);
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, desk.world.custodian, null)) {
            for (String change :
                    List.of("update access_denial set explanation = 'other'", "delete from access_denial")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    @Test
    void aDenialAfterTheApprovalTakesTheRequestBackFirst() {
        UUID id = inReview();
        desk.approve(id).statusCode(200);
        refused(deny(id, body(first)), 409, "illegal-transition");
        desk.act(id, "review", Map.of("reason", "The professional wants to look again"))
                .statusCode(200);
        deny(id, body(first)).statusCode(201);
        desk.determination(id).body("records[0].reasons.code", hasItem("ACCESS_DENIED"));
        assertTrue(second != null);
    }
}
