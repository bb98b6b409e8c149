package health.roi.request.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which patient a request is about, and which authorization it rests on. */
@QuarkusTest
class PatientMatchApiTest extends ApiTest {

    private static UUID logged(Requests requests, Map<String, Object> stated) {
        Map<String, Object> body = requests.ofPatient();
        body.put("patient", stated);
        return requests.logged(body);
    }

    private static void refusesTheMatch(Requests requests, UUID id, UUID patient) {
        requests.match(id, patient).statusCode(422).body("code", equalTo("match-too-weak"));
        requests.read(id).then().body("match", nullValue());
        assertEquals(List.of("log"), requests.actions(id));
    }

    @Test
    void matchesByTwoIdentifiersAndSaysWhoDidAndHow() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        UUID id = logged(requests, Map.of("familyName", "LIND", "givenName", "Ada", "recordNumber", " MRN-1 "));
        requests.match(id, patient)
                .statusCode(200)
                .body("match.patientId", equalTo(patient.toString()))
                .body("match.identifiers", contains("NAME", "RECORD_NUMBER"))
                .body("match.matchedBy", equalTo("test-roi-specialist"));
        assertEquals(List.of("log", "match-patient"), requests.actions(id));
        assertEquals(
                Map.of("identifiers", "NAME RECORD_NUMBER"),
                requests.history(id).get(1).get("detail"));
    }

    @Test
    void refusesAMatchOnOneIdentifier() {
        Requests requests = Requests.ofAHospital();
        UUID id = logged(requests, Map.of("familyName", "Lind", "givenName", "Ada", "birthDate", "1970-02-04"));
        refusesTheMatch(requests, id, requests.patient());
    }

    @Test
    void refusesAMatchOnNothing() {
        Requests requests = Requests.ofAHospital();
        UUID id = logged(requests, Map.of("familyName", "Lund", "givenName", "Eva"));
        refusesTheMatch(requests, id, requests.patient());
    }

    @Test
    void refusesAMatchOnTheRecordNumberOfAnotherFacility() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        Requests clinic = Requests.at(world, world.facility("MN", "CLINIC"));
        UUID patient = hospital.patient();
        UUID id = logged(clinic, Map.of("familyName", "Lind", "givenName", "Ada", "recordNumber", "MRN-1"));
        refusesTheMatch(clinic, id, patient);
    }

    @Test
    void refusesAnUnknownPatientAndOneOfAnotherCustodian() {
        Requests requests = Requests.ofAHospital();
        UUID foreign = Requests.ofAHospital().patient();
        UUID id = requests.logged(requests.ofPatient());
        for (UUID patient : List.of(UUID.randomUUID(), foreign)) {
            requests.match(id, patient)
                    .statusCode(422)
                    .body("code", equalTo("reference-unknown"))
                    .body("errors.pointer", contains("/patientId"));
        }
    }

    @Test
    void refusesAMatchAfterTheReview() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        String patient = requests.read(id).path("match.patientId");
        requests.approve(id).statusCode(200);
        requests.match(id, UUID.fromString(patient)).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void attachesAnAuthorizationOfTheMatchedPatient() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        UUID id = requests.logged(requests.ofAttorney());
        UUID form = requests.authorizationFor(patient);
        requests.match(id, patient);
        requests.attach(id, form).statusCode(200).body("authorizationId", equalTo(form.toString()));
        assertEquals(List.of("log", "match-patient", "attach-authorization"), requests.actions(id));
    }

    @Test
    void refusesAnAuthorizationBeforeTheMatch() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        requests.attach(id, requests.authorizationFor(requests.patient()))
                .statusCode(409)
                .body("code", equalTo("patient-unmatched"));
    }

    @Test
    void refusesAnAuthorizationOfAnotherPatient() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        requests.match(id, requests.patient());
        UUID other = requests.world.patient(requests.facility, "MRN-2", "Lund", "Eva", "1981-07-07");
        requests.attach(id, requests.authorizationFor(other))
                .statusCode(422)
                .body("code", equalTo("authorization-of-other-patient"));
    }

    @Test
    void refusesAnUnknownAuthorization() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        requests.attach(id, UUID.randomUUID()).statusCode(422).body("errors.pointer", contains("/authorizationId"));
    }

    @Test
    void anotherPatientTakesTheAuthorizationAlong() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofAttorney());
        UUID first = requests.patient();
        requests.match(id, first);
        requests.attach(id, requests.authorizationFor(first));
        UUID twin = requests.world.patient(requests.facility, "MRN-2", "Lind", "Ada", "1970-02-03");
        requests.match(id, twin).body("authorizationId", nullValue()).body("match.patientId", equalTo(twin.toString()));
    }

    @Test
    void matchOutdated() {
        Requests requests = Requests.ofAHospital();
        UUID patient = requests.patient();
        requests.world.record(patient, requests.facility, "LAB_RESULT", "2024-03-17");
        Map<String, Object> body = requests.ofPatient();
        body.put("patient", Map.of("familyName", "Lind", "givenName", "Ada", "birthDate", "1970-02-03"));
        UUID id = requests.logged(body);
        requests.matchAndIdentify(id, patient);
        requests.review(id);

        String path = "/v1/patients/" + patient;
        String token = requests.world.token("front-desk");
        World.as(token)
                .header("If-Match", World.as(token).get(path).header("ETag"))
                .body(Map.of("familyName", "Lind", "givenName", "Ada", "birthDate", "1971-12-03"))
                .put(path)
                .then()
                .statusCode(200);
        requests.approve(id).statusCode(409).body("refusals.code", hasItem("match-outdated"));
    }
}
