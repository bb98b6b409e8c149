package health.roi.request;

import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that look like one another, and those that go on with another. */
@QuarkusTest
class DuplicateApiTest extends ApiTest {
    @Test
    void goesOnWithAClosedRequestInANewOne() {
        Requests requests = Requests.ofAHospital();
        UUID closed = requests.logged(requests.ofPatient());
        requests.act(closed, "cancellation", Map.of("reason", "Asked elsewhere."));
        Map<String, Object> body = requests.ofPatient();
        body.put("reopens", closed);
        requests.log(body)
                .statusCode(201)
                .body("reopens", equalTo(closed.toString()))
                .body("state", equalTo("RECEIVED"));
        requests.read(closed).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void showsPossibleDuplicatesOfTheLastNinetyDays() {
        Requests requests = Requests.ofAHospital();
        Map<String, Object> old = requests.ofPatient();
        old.put("receivedAt", Instant.now().minus(Duration.ofDays(91)).toString());
        requests.logged(old);
        requests.logged(requests.ofAttorney());
        UUID recent = requests.logged(requests.ofPatient());
        Map<String, Object> again = requests.ofPatient();
        again.put("patient", Map.of("familyName", "LIND", "givenName", "ada"));
        requests.log(again).statusCode(201).body("possibleDuplicates.id", contains(recent.toString()));
        Map<String, Object> stranger = requests.ofPatient();
        stranger.put("patient", Map.of("familyName", "Lund", "givenName", "Ada"));
        requests.log(stranger).body("possibleDuplicates", empty());
    }

    @Test
    void anotherFacilitysRequestIsNotShownAsADuplicate() {
        World world = World.create();
        Requests hospital = Requests.at(world, world.facility("MN", "HOSPITAL"));
        Requests clinic = Requests.at(world, world.facility("MN", "CLINIC"));
        hospital.logged(hospital.ofPatient());
        String clerk = Tokens.at(world.custodian, "clerk", List.of(clinic.facility), "front-desk");
        post(clerk, Requests.PATH, clinic.ofPatient()).statusCode(201).body("possibleDuplicates", empty());
        clinic.log(clinic.ofPatient()).body("possibleDuplicates", hasSize(2));
    }
}
