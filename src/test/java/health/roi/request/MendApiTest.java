package health.roi.request;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request is mended until its review ends, and what rested on what it said before falls with it. */
@QuarkusTest
class MendApiTest extends ApiTest {

    @Test
    void replacesWhatWasLoggedUntilTheReviewEnds() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        Map<String, Object> body = requests.ofPatient();
        body.put("medium", "ELECTRONIC");
        body.put("scope", Map.of("from", "2024-03-01"));
        requests.mend(id, body)
                .statusCode(200)
                .body("medium", equalTo("ELECTRONIC"))
                .body("scope.to", nullValue())
                .body("state", equalTo("IN_REVIEW"))
                .body("match.identifiers", contains("BIRTH_DATE", "NAME", "RECORD_NUMBER"));
        requests.approve(id).statusCode(200);
        requests.mend(id, body).statusCode(409).body("code", equalTo("illegal-transition"));
        assertTrue(requests.actions(id).contains("mend"));
    }

    @Test
    void theDeadlineFollows() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        requests.read(id).then().body("deadline", nullValue()).body("priority", equalTo("THIRD_PARTY"));
        requests.mend(id, requests.ofPatient())
                .body("deadline.rule", equalTo("30 calendar days from receipt"))
                .body("priority", equalTo("PATIENT"));
        LocalDate received = LocalDate.parse(requests.read(id).path("receivedOn"));
        requests.read(id).then().body("workBy", equalTo(received.plusDays(5).toString()));
        requests.mend(id, requests.ofAttorney()).body("deadline", nullValue());
        requests.read(id).then().body("workBy", equalTo(received.plusDays(10).toString()));
    }

    @Test
    void anotherPatientOnTheFormEndsTheMatch() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        UUID id = requests.logged(requests.ofAttorney());
        requests.matchAndIdentify(id, patient);
        requests.attach(id, requests.authorizationFor(patient)).statusCode(200);
        Map<String, Object> body = requests.ofAttorney();
        body.put("patient", Map.of("familyName", "Lund", "givenName", "Eva", "birthDate", "1981-07-07"));
        requests.mend(id, body).statusCode(200).body("match", nullValue()).body("authorizationId", nullValue());
        requests.review(id);
        requests.approve(id).statusCode(409).body("refusals.code", hasItem("patient-unmatched"));
    }

    @Test
    void aMatchOutlivesACorrectionThatLeavesTwoIdentifiers() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        UUID id = requests.logged(requests.ofPatient());
        requests.match(id, patient).statusCode(200);
        Map<String, Object> body = requests.ofPatient();
        body.put(
                "patient",
                Map.of("familyName", "Lindh", "givenName", "Ada", "birthDate", "1970-02-03", "recordNumber", "MRN-1"));
        requests.mend(id, body).body("match.patientId", equalTo(patient.toString()));
    }

    @Test
    void anotherRequesterIsNotTheOneWhoseIdentityWasVerified() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        Map<String, Object> body = requests.ofPatient();
        body.put("requester", Map.of("kind", "PATIENT", "name", "Somebody Else"));
        body.put("recipient", "Somebody Else");
        requests.mend(id, body).statusCode(200).body("verifications", empty());
        requests.approve(id).statusCode(409).body("refusals.code", contains("IDENTITY_UNVERIFIED"));
        requests.verify(id, "REQUESTER_IDENTITY").body("verifications.subject", contains("REQUESTER_IDENTITY"));
        requests.approve(id).statusCode(200);
    }

    @Test
    void aTelephoneNumberDoesNotMakeAnotherRequester() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        Map<String, Object> body = requests.ofPatient();
        body.put("requester", Map.of("kind", "PATIENT", "name", "ADA  LIND", "phone", "218 555 0100"));
        requests.mend(id, body).body("verifications.subject", contains("REQUESTER_IDENTITY"));
    }

    @Test
    void facilityChannelAndReceiptStayAsTheyWere() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String received = requests.read(id).path("receivedAt");
        Map<String, Object> body = requests.ofPatient();
        body.put("channel", "FAX");
        body.put("receivedAt", "2020-01-01T00:00:00Z");
        requests.mend(id, body)
                .statusCode(200)
                .body("channel", equalTo("WALK_IN"))
                .body("receivedAt", equalTo(received));
    }

    @Test
    void refusesWithoutAVersionAndWithAnOldOne() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String etag = requests.etag(id);
        String path = Requests.path(id, "");
        String clerk = requests.world.token("front-desk");
        as(clerk)
                .body(requests.ofPatient())
                .patch(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("version-missing"));
        as(clerk)
                .header("If-Match", etag)
                .body(requests.ofPatient())
                .patch(path)
                .then()
                .statusCode(200);
        as(clerk)
                .header("If-Match", etag)
                .body(requests.ofPatient())
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void refusesAClosedRequest() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.act(id, "cancellation", Map.of("reason", "Taken back."));
        requests.mend(id, requests.ofPatient()).statusCode(409).body("code", equalTo("request-closed"));
    }

    @Test
    void aRefusedMendChangesNothing() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        Map<String, Object> before = requests.read(id).jsonPath().getMap("");
        Map<String, Object> body = requests.ofAttorney();
        body.put("requester", new HashMap<>(Map.of("id", UUID.randomUUID(), "kind", "ATTORNEY", "name", "x")));
        requests.mend(id, body).statusCode(422);
        assertEquals(before, requests.read(id).jsonPath().getMap(""));
        assertEquals(List.of("log"), requests.actions(id));
    }
}
