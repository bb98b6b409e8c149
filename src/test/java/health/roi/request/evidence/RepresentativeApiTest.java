package health.roi.request.evidence;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for the patient of a stored request: what shows it, how far it reaches, and who looks at a feared danger. */
@QuarkusTest
class RepresentativeApiTest extends ApiTest {

    private Requests desk;
    private UUID patient;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
        patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
    }

    private UUID matched(Map<String, Object> body) {
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, patient);
        return id;
    }

    private UUID ofRepresentative() {
        return matched(desk.body("PERSONAL_REPRESENTATIVE", "Eva Lind", "PATIENT_REQUEST"));
    }

    private Map<String, Object> representative(UUID id, String relationship) {
        Map<String, Object> body = new HashMap<>();
        body.put("relationship", relationship);
        body.put("name", "Eva Lind");
        body.put("papers", List.of(desk.paper(id, "REPRESENTATIVE_AUTHORITY")));
        return body;
    }

    @Test
    void aRepresentativeIsTreatedAsThePatientOncePapersAndAuthorityAreThere() {
        UUID id = ofRepresentative();
        desk.determination(id).body("findings.code", hasItem("REPRESENTATIVE_AUTHORITY_UNDOCUMENTED"));
        desk.act(id, "representative", representative(id, "HEALTH_CARE_AGENT")).statusCode(200);
        desk.determination(id).body("findings.code", hasItem("REPRESENTATIVE_AUTHORITY_UNDOCUMENTED"));
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id).body("basis", equalTo("PATIENT_ACCESS")).body("findings", empty());
        desk.review(id);
        desk.approve(id).statusCode(200);
    }

    @Test
    void whatWasVerifiedOfOneAuthoritySaysNothingOfAnother() {
        UUID id = ofRepresentative();
        desk.act(id, "representative", representative(id, "HEALTH_CARE_AGENT")).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.act(id, "representative", representative(id, "GUARDIAN")).statusCode(200);
        desk.determination(id).body("findings.code", hasItem("REPRESENTATIVE_AUTHORITY_UNDOCUMENTED"));
    }

    @Test
    void representativeNotRequester() {
        UUID id = ofRepresentative();
        Map<String, Object> other = representative(id, "HEALTH_CARE_AGENT");
        other.put("name", "Nils Lind");
        desk.act(id, "representative", other).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.review(id);
        refused(desk.approve(id), 409, "not-allowed-now")
                .body("refusals.code", contains("representative-not-requester"));
    }

    @Test
    void aPaperOfAnotherKindShowsNothing() {
        UUID id = ofRepresentative();
        Map<String, Object> body = representative(id, "GUARDIAN");
        body.put("papers", List.of(desk.paper(id, "IDENTITY")));
        refused(desk.act(id, "representative", body), 422, "reference-unknown")
                .body("errors.pointer", contains("/papers/0"));
    }

    @Test
    void aDangerIsNotForgottenByRecordingAgainNorInAnotherRequest() {
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        decide(id, "DO_NOT_TREAT", 200);
        desk.act(id, "representative", representative(id, "HEALTH_CARE_AGENT"))
                .statusCode(200)
                .body("concernStands", equalTo(true));

        UUID again = ofRepresentative();
        desk.act(again, "representative", representative(again, "HEALTH_CARE_AGENT"))
                .statusCode(200)
                .body("concernStands", equalTo(true));
        desk.determination(again).body("findings.code", hasItem("REPRESENTATIVE_ENDANGERMENT_REVIEW"));
    }

    @Test
    void aDangerReachesWhoWasRecordedBeforeItWasSeen() {
        UUID earlier = desk.logged(desk.body("PERSONAL_REPRESENTATIVE", "Eva Lind", "PATIENT_REQUEST"));
        desk.act(earlier, "representative", representative(earlier, "HEALTH_CARE_AGENT"))
                .statusCode(200);
        desk.matchAndIdentify(earlier, patient);
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        desk.determination(earlier).body("findings.code", hasItem("REPRESENTATIVE_ENDANGERMENT_REVIEW"));

        decide(id, "TREAT_AS_REPRESENTATIVE", 200);
        desk.verify(earlier, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(earlier).body("outcome", equalTo("RELEASE"));
    }

    @Test
    void aDangerIsWrittenDownAlsoAfterTheReview() {
        UUID id = ofRepresentative();
        desk.act(id, "representative", representative(id, "HEALTH_CARE_AGENT")).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.review(id);
        desk.approve(id).statusCode(200);
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        desk.determination(id).body("findings.code", hasItem("REPRESENTATIVE_ENDANGERMENT_REVIEW"));
    }

    @Test
    void theJudgementIsNotTheFrontDesksToRead() {
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        decide(id, "DO_NOT_TREAT", 200);
        as(desk.world.token("front-desk"))
                .get(Requests.path(id, "representative"))
                .then()
                .statusCode(200)
                .body("review.outcome", equalTo("DO_NOT_TREAT"))
                .body("review.judgement", equalTo(null));
        as(desk.world.token("privacy-officer"))
                .get(Requests.path(id, "representative/review"))
                .then()
                .statusCode(200)
                .body("judgement", equalTo("Seen alone"));
    }

    @Test
    void aRepresentativeWithLimitedAuthorityGetsNoMore() {
        desk.world.record(patient, desk.facility, "OPERATIVE_NOTE", "2024-06-18");
        UUID id = ofRepresentative();
        Map<String, Object> limited = representative(id, "HEALTH_CARE_AGENT");
        limited.put("scope", Map.of("to", "2024-03-31"));
        desk.act(id, "representative", limited).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id).body("records[1].reasons.code", contains("OUTSIDE_REPRESENTATIVE_AUTHORITY"));
        limited.remove("scope");
        limited.put("authorityEndsOn", "2025-12-31");
        desk.act(id, "representative", limited).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id)
                .body("outcome", equalTo("NO_RECORDS"))
                .body("records[0].reasons.code", contains("OUTSIDE_REPRESENTATIVE_AUTHORITY"));
    }

    @Test
    void theParentOfAnAdultHasNoAuthorityLeft() {
        UUID id = ofRepresentative();
        desk.act(id, "representative", representative(id, "PARENT")).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id).body("records[0].reasons.code", contains("OUTSIDE_REPRESENTATIVE_AUTHORITY"));
    }

    @Test
    void anExecutorActsForTheDeadAlone() {
        UUID id = ofRepresentative();
        desk.act(id, "representative", representative(id, "EXECUTOR")).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id).body("findings.code", hasItem("REPRESENTATIVE_AUTHORITY_UNDOCUMENTED"));

        String path = "/v1/patients/" + patient;
        String token = desk.world.token("front-desk");
        as(token)
                .header("If-Match", as(token).get(path).header("ETag"))
                .body(Map.of(
                        "familyName",
                        "Lind",
                        "givenName",
                        "Ada",
                        "birthDate",
                        "1970-02-03",
                        "deceasedOn",
                        "2025-06-01"))
                .put(path)
                .then()
                .statusCode(200);
        desk.determination(id).body("basis", equalTo("PATIENT_ACCESS"));
        assertTrue(desk.actions(id).contains("patient-changed"));
    }

    @Test
    void aMinorsOwnCareIsNotTheParents() {
        UUID child = desk.world.patient(desk.facility, "MRN-7", "Lind", "Nils", "2012-04-05");
        desk.world.record(child, desk.facility, "CLINIC_NOTE", "2024-05-01");
        Map<String, Object> own = World.recordBody(desk.facility, "CLINIC_NOTE", "2024-05-02");
        own.put("categories", List.of("MINOR_CONSENTED"));
        desk.world.record(child, own);
        Map<String, Object> body = desk.body("PERSONAL_REPRESENTATIVE", "Eva Lind", "PATIENT_REQUEST");
        body.put(
                "patient",
                Map.of("familyName", "Lind", "givenName", "Nils", "birthDate", "2012-04-05", "recordNumber", "MRN-7"));
        UUID id = desk.logged(body);
        desk.matchAndIdentify(id, child);
        desk.act(id, "representative", representative(id, "PARENT")).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id)
                .body("outcome", equalTo("PARTIAL"))
                .body("records[1].reasons.code", contains("MINOR_CONTROLS_RECORD"));
    }

    @Test
    void aFearedDangerBlocksUntilAProfessionalDecided() {
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        desk.determination(id).body("findings.code", contains("REPRESENTATIVE_ENDANGERMENT_REVIEW"));

        decide(id, "TREAT_AS_REPRESENTATIVE", 200);
        desk.determination(id).body("outcome", equalTo("RELEASE"));
        assertTrue(desk.actions(id).contains("review-representative"));
    }

    @Test
    void whomAProfessionalDoesNotTreatAsRepresentativeGetsNothing() {
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "HEALTH_CARE_AGENT");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        desk.verify(id, "REQUESTER_AUTHORITY").statusCode(200);
        decide(id, "DO_NOT_TREAT", 200);
        desk.determination(id).body("outcome", equalTo("BLOCKED"));
    }

    @Test
    void nothingToReview() {
        UUID id = ofRepresentative();
        refused(review(id, "DO_NOT_TREAT"), 409, "nothing-to-review");
        desk.act(id, "representative", representative(id, "HEALTH_CARE_AGENT")).statusCode(200);
        refused(review(id, "DO_NOT_TREAT"), 409, "nothing-to-review");
    }

    @Test
    void reviewedAlready() {
        UUID id = ofRepresentative();
        Map<String, Object> feared = representative(id, "GUARDIAN");
        feared.put("endangermentConcern", true);
        desk.act(id, "representative", feared).statusCode(200);
        decide(id, "DO_NOT_TREAT", 200);
        refused(review(id, "TREAT_AS_REPRESENTATIVE"), 409, "reviewed-already");
    }

    private void decide(UUID id, String outcome, int status) {
        review(id, outcome).statusCode(status);
    }

    private io.restassured.response.ValidatableResponse review(UUID id, String outcome) {
        return desk.actAs(
                "privacy-officer",
                id,
                "representative/review",
                Map.of(
                        "outcome",
                        outcome,
                        "professional",
                        "Dr. Ruth Hale",
                        "licence",
                        "MN 47113",
                        "judgement",
                        "Seen alone",
                        "decidedOn",
                        "2025-06-01"));
    }
}
