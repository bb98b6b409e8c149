package health.roi.request.review;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewApiTest extends ApiTest {

    private static UUID withAuthorization(Requests requests, Map<String, Object> form, boolean scan) {
        UUID patient = UUID.fromString((String) form.get("patientId"));
        UUID id = requests.logged(requests.ofAttorney());
        requests.matchAndIdentify(id, patient);
        requests.review(id);
        UUID authorization = requests.authorization(form);
        if (scan) {
            requests.storeScan(authorization);
        }
        requests.attach(id, authorization).statusCode(200);
        return id;
    }

    private static Map<String, Object> form(UUID patient) {
        Map<String, Object> form = Requests.authorizationBody(patient);
        form.put("patientId", patient.toString());
        return form;
    }

    @Test
    void endsTheReviewOfThePatientsOwnRequest() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        requests.approve(id)
                .statusCode(200)
                .body("state", equalTo("COLLECTING"))
                .body("possible", containsInAnyOrder("COLLECT", "RETURN_CHARTS", "REVIEW", "FIND_NOTHING", "CANCEL"));
        assertEquals(List.of("log", "match-patient", "verify", "review", "approve"), requests.actions(id));
        Map<String, Object> last = requests.history(id).get(4);
        assertEquals("IN_REVIEW", last.get("from"));
        assertEquals("COLLECTING", last.get("to"));
        Map<?, ?> detail = (Map<?, ?>) last.get("detail");
        assertEquals(Set.of("basis", "decision", "outcome"), detail.keySet());
        assertEquals("PATIENT_ACCESS", detail.get("basis"));
        assertEquals("RELEASE", detail.get("outcome"));
    }

    @Test
    void endsTheReviewOfAnAuthorizedRequest() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        requests.world.record(patient, requests.facility, "LAB_RESULT", "2024-03-17");
        UUID id = withAuthorization(requests, form(patient), true);
        requests.approve(id).statusCode(409).body("refusals.code", contains("signer-unverified"));
        requests.verify(id, "SIGNER_IDENTITY");
        requests.approve(id).statusCode(200).body("state", equalTo("COLLECTING"));
    }

    @Test
    void refusesAnApprovalWithEverythingThatStandsInTheWay() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        Map<String, Object> form = form(patient);
        form.remove("purpose");
        form.put("recipient", "Somebody Else");
        form.put("signedByRepresentative", true);
        UUID id = requests.logged(requests.ofAttorney());
        requests.match(id, patient);
        requests.review(id);
        requests.attach(id, requests.authorization(form));
        requests.hold(id, "LEGAL_REVIEW").statusCode(200);
        requests.approve(id)
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body(
                        "refusals.code",
                        containsInAnyOrder(
                                "hold-open",
                                "IDENTITY_UNVERIFIED",
                                "AUTH_PURPOSE_MISSING",
                                "AUTH_RECIPIENT_MISMATCH",
                                "AUTH_SIGNER_AUTHORITY_MISSING",
                                "authorization-scan-missing",
                                "signer-unverified",
                                "signer-authority-unverified",
                                "no-record-in-scope"));
        requests.read(id).then().body("state", equalTo("IN_REVIEW"));
        assertTrue(!requests.actions(id).contains("approve"));
    }

    @Test
    void refusesAnApprovalForAPatientWhomNobodyMatched() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.verify(id, "REQUESTER_IDENTITY");
        requests.review(id);
        requests.approve(id).statusCode(409).body("refusals.code", contains("patient-unmatched"));
    }

    @Test
    void refusesAnApprovalOnARevokedAuthorization() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        requests.world.record(patient, requests.facility, "LAB_RESULT", "2024-03-17");
        UUID id = withAuthorization(requests, form(patient), true);
        requests.verify(id, "SIGNER_IDENTITY");
        String path = "/v1/authorizations/" + requests.read(id).path("authorizationId");
        String clerk = requests.world.token("front-desk");
        World.move(
                        clerk,
                        path + "/revocation",
                        as(clerk).get(path).header("ETag"),
                        Map.of(
                                "revokedOn",
                                java.time.LocalDate.now().minusDays(1).toString(),
                                "how",
                                "LETTER"))
                .statusCode(200);
        requests.approve(id).statusCode(409).body("refusals.code", contains("AUTH_REVOKED"));
    }

    @Test
    void refusesAnApprovalOnAnAuthorizationThatExpiredMeanwhile() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        requests.world.record(patient, requests.facility, "LAB_RESULT", "2024-03-17");
        UUID id = withAuthorization(requests, form(patient), true);
        requests.verify(id, "SIGNER_IDENTITY");
        TestClock.forward(Duration.ofDays(370));
        requests.approve(id).statusCode(409).body("refusals.code", contains("AUTH_EXPIRED"));
    }

    @Test
    void refusesAnApprovalBeforeTheReview() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.approve(id).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void goesBackToReviewWithAReason() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        requests.act(id, "review", Map.of("reason", "x")).statusCode(409).body("code", equalTo("illegal-transition"));
        requests.approve(id);
        requests.act(id, "review", Map.of("reason", " ")).statusCode(400).body("errors.pointer", contains("/reason"));
        requests.act(id, "review", Map.of("reason", "The scope was wrong."))
                .statusCode(200)
                .body("state", equalTo("IN_REVIEW"));
        Map<String, Object> last = requests.history(id).get(5);
        assertEquals("The scope was wrong.", last.get("reason"));
        assertEquals("COLLECTING", last.get("from"));
    }

    @Test
    void closesWithoutRecords() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.act(id, "no-records", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        requests.review(id);
        requests.verify(id, "REQUESTER_IDENTITY").statusCode(200);
        requests.act(id, "no-records", Map.of("reason", "Never treated here."))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("resolution", equalTo("NO_RECORDS"));
        assertEquals(List.of("log", "review", "verify", "find-nothing"), requests.actions(id));
    }

    @Test
    void isGivenToSomebodyAndBackToNobody() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.act(id, "assignment", Map.of("assignee", " kim ")).body("assignee", equalTo("kim"));
        requests.act(id, "assignment", Map.of("assignee", " ")).statusCode(200).body("assignee", nullValue());
        requests.act(id, "assignment", Map.of()).statusCode(200).body("assignee", nullValue());
    }
}
