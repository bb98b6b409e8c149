package health.roi.request;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorklistApiTest extends ApiTest {

    private static ValidatableResponse list(Requests requests, Object... parameters) {
        return list(requests.world.token("front-desk"), parameters);
    }

    private static ValidatableResponse list(String token, Object... parameters) {
        var asked = as(token);
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return asked.get(Requests.PATH).then();
    }

    private static ValidatableResponse search(Requests requests, Map<String, Object> body) {
        return as(requests.world.token("front-desk"))
                .body(body)
                .post(Requests.PATH + "/search")
                .then();
    }

    private static UUID received(Requests requests, int daysAgo, Map<String, Object> body) {
        body.put("receivedAt", Instant.now().minus(Duration.ofDays(daysAgo)).toString());
        return requests.logged(body);
    }

    private static String[] ids(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toArray(String[]::new);
    }

    private static UUID about(Requests requests, String family, String given, String born, String number) {
        Map<String, Object> body = requests.ofPatient();
        Map<String, Object> stated = new HashMap<>(Map.of("familyName", family, "givenName", given));
        stated.put("birthDate", born);
        stated.put("recordNumber", number);
        body.put("patient", stated);
        return requests.logged(body);
    }

    @Test
    void showsOpenRequestsMostUrgentFirst() {
        Requests requests = Requests.ofAHospital();
        UUID patient = received(requests, 1, requests.ofPatient());
        UUID attorney = received(requests, 1, requests.ofAttorney());
        UUID late = received(requests, 40, requests.ofPatient());
        UUID care = received(requests, 1, requests.body("HEALTH_CARE_PROVIDER", "Dr. Moe", "TREATMENT"));
        UUID closed = requests.logged(requests.ofPatient());
        requests.act(closed, "cancellation", Map.of("reason", "x"));
        list(requests)
                .statusCode(200)
                .body("items.id", contains(ids(late, care, patient, attorney)))
                .body("items.patientName", equalTo(List.of("Lind, Ada", "Lind, Ada", "Lind, Ada", "Lind, Ada")))
                .body("items[3].dueOn", nullValue());
        list(requests, "state", "CLOSED")
                .body("items.id", contains(ids(closed)))
                .body("items.resolution", contains("CANCELLED"));
    }

    @Test
    void filtersByStateFacilityAssigneeAndDay() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        Requests clinic = Requests.at(world, world.facility("MN", "CLINIC"));
        UUID reviewed = received(hospital, 0, hospital.ofPatient());
        hospital.review(reviewed);
        UUID mine = received(hospital, 20, hospital.ofPatient());
        hospital.act(mine, "assignment", Map.of("assignee", "kim"));
        UUID elsewhere = received(clinic, 1, clinic.ofPatient());
        list(hospital, "state", "IN_REVIEW").body("items.id", contains(ids(reviewed)));
        list(hospital, "facilityId", clinic.facility).body("items.id", contains(ids(elsewhere)));
        list(hospital, "assignee", "kim").body("items.id", contains(ids(mine)));
        list(hospital, "dueBefore", LocalDate.now().minusDays(10).toString()).body("items.id", contains(ids(mine)));
        list(hospital, "assignee", "kim", "state", "IN_REVIEW").body("items", empty());
    }

    @Test
    void followsWhatMovesTheOrder() {
        Requests requests = Requests.ofAHospital();
        UUID first = received(requests, 2, requests.ofPatient());
        UUID second = received(requests, 2, requests.ofAttorney());
        list(requests).body("items.id", contains(ids(first, second)));
        Map<String, Object> urgent = requests.ofAttorney();
        urgent.put("emergency", true);
        requests.mend(second, urgent).statusCode(200);
        list(requests).body("items.id", contains(ids(second, first))).body("items[0].priority", equalTo("CARE_TODAY"));
    }

    @Test
    void walksThroughPagesWhileOthersWrite() {
        Requests requests = Requests.ofAHospital();
        List<String> logged = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            logged.add(received(requests, i % 3, requests.ofPatient()).toString());
        }
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = (cursor == null ? list(requests, "limit", 2) : list(requests, "limit", 2, "cursor", cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            received(requests, 30, requests.ofPatient());
        } while (cursor != null);
        assertEquals(logged.size(), walked.size());
        assertEquals(new java.util.HashSet<>(logged), new java.util.HashSet<>(walked));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Requests requests = Requests.ofAHospital();
        received(requests, 1, requests.ofPatient());
        received(requests, 1, requests.ofPatient());
        String next = list(requests, "limit", 1).extract().path("next");
        list(Requests.ofAHospital(), "cursor", next).statusCode(400).body("code", equalTo("cursor-invalid"));
        list(requests, "cursor", next.substring(2)).statusCode(400).body("code", equalTo("cursor-invalid"));
        list(requests, "familyName", "Lind").statusCode(400).body("code", equalTo("parameter-unknown"));
        list(requests, "limit", 0).statusCode(400).body("code", equalTo("parameter-invalid"));
        list(requests, "state", "LOST").statusCode(400).body("code", equalTo("parameter-invalid"));
        list(requests, "facilityId", "x").statusCode(400).body("code", equalTo("parameter-invalid"));
        list(requests, "dueBefore", "soon").statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    @Test
    void whoServesOtherFacilitiesSeesNothingOfIt() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        UUID clinic = world.facility("MN", "CLINIC");
        UUID id = hospital.approvable();
        String number = hospital.read(id).path("trackingNumber");
        World other = World.create();
        for (String stranger : List.of(
                Tokens.at(world.custodian, "clerk", List.of(clinic), "front-desk", "roi-specialist"),
                Tokens.at(world.custodian, "nobody", List.of(), "supervisor"),
                other.token("supervisor"))) {
            for (String read : List.of("", "history", "determination", "notes", "documents")) {
                as(stranger).get(Requests.path(id, read)).then().statusCode(404).body("code", equalTo("not-found"));
            }
            World.move(stranger, Requests.path(id, "review"), hospital.etag(id), Map.of("reason", "x"))
                    .statusCode(404);
            World.move(stranger, Requests.path(id, "cancellation"), hospital.etag(id), Map.of("reason", "x"))
                    .statusCode(404);
            post(stranger, Requests.path(id, "notes"), Map.of("kind", "NOTE", "text", "x"))
                    .statusCode(404);
            list(stranger).statusCode(200).body("items", empty());
            as(stranger)
                    .body(Map.of("trackingNumber", number))
                    .post(Requests.PATH + "/search")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        hospital.read(id).then().body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void findsByTheTrackingNumberHoweverItIsTyped() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        requests.logged(requests.ofPatient());
        String number = requests.read(id).path("trackingNumber");
        for (String typed : List.of(number, number.toLowerCase(Locale.ROOT).replace("-", " "))) {
            search(requests, Map.of("trackingNumber", typed)).statusCode(200).body("items.id", contains(ids(id)));
        }
        char wrong = number.charAt(0) == '2' ? '3' : '2';
        search(requests, Map.of("trackingNumber", wrong + number.substring(1)))
                .statusCode(400)
                .body("errors.pointer", contains("/trackingNumber"))
                .body("errors.constraint", contains("check-character"));
    }

    @Test
    void findsByWhatACallerSays() {
        Requests requests = Requests.ofAHospital();
        UUID ada = about(requests, "O'Brien", "Ada", "1970-02-03", " MRN-7 ");
        UUID eva = about(requests, "Obrien", "Eva", "1981-07-07", "MRN-70");
        about(requests, "Lund", "Ada", null, null);
        search(requests, Map.of("familyName", "o bri")).body("items.id", contains(ids(eva, ada)));
        search(requests, Map.of("familyName", "OBRIEN", "givenName", "A")).body("items.id", contains(ids(ada)));
        search(requests, Map.of("birthDate", "1981-07-07")).body("items.id", contains(ids(eva)));
        search(requests, Map.of("recordNumber", "MRN-7")).body("items.id", contains(ids(ada)));
        search(requests, Map.of("familyName", "obrien", "state", "IN_REVIEW")).body("items", empty());
        search(requests, Map.of("familyName", "obrien", "birthDate", "1970-02-03"))
                .body("items", hasSize(1));
    }

    @Test
    void pagesASearchNewestFirst() {
        Requests requests = Requests.ofAHospital();
        UUID old = received(requests, 5, requests.ofPatient());
        UUID recent = received(requests, 1, requests.ofPatient());
        JsonPath first = search(requests, Map.of("familyName", "Lind", "limit", 1))
                .body("items.id", contains(ids(recent)))
                .extract()
                .jsonPath();
        search(requests, Map.of("familyName", "Lind", "limit", 1, "cursor", first.getString("next")))
                .body("items.id", contains(ids(old)))
                .body("next", nullValue());
        list(requests, "cursor", first.getString("next")).statusCode(400);
    }

    @Test
    void refusesASearchForEverybody() {
        Requests requests = Requests.ofAHospital();
        for (Map<String, Object> everybody : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("state", "RECEIVED"),
                Map.of("familyName", " "),
                Map.of("familyName", "-"),
                Map.of("recordNumber", ""),
                Map.of("givenName", "Ada"))) {
            search(requests, everybody).statusCode(400).body("code", equalTo("body-invalid"));
        }
    }

    @Test
    void searchesAndListsAreInTheTrailWithoutTheNames() {
        Requests requests = Requests.ofAHospital();
        list(requests);
        search(requests, Map.of("familyName", "Zanzibar"));
        String trail = as(requests.world.token("privacy-officer"))
                .get("/v1/audit-events")
                .then()
                .body("items.action", hasItems("release-request.list", "release-request.search"))
                .extract()
                .asString();
        assertEquals(-1, trail.toLowerCase(Locale.ROOT).indexOf("zanzibar"));
    }

    @Test
    void seesAllItsFacilitiesTogether() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        Requests clinic = Requests.at(world, world.facility("TX", "CLINIC"));
        Requests third = Requests.at(world, world.facility("CA", "CLINIC"));
        UUID one = hospital.logged(hospital.ofPatient());
        UUID two = clinic.logged(clinic.ofPatient());
        third.logged(third.ofPatient());
        list(Tokens.at(world.custodian, "clerk", List.of(hospital.facility, clinic.facility), "front-desk"))
                .body("items.id", containsInAnyOrder(ids(one, two)));
    }
}
