package health.roi.request.review;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to an authorization or a record reaches the open requests that rest on it, in the same transaction. */
@QuarkusTest
class ReevaluationApiTest extends ApiTest {

    @Test
    void aRevocationStandsInTheHistoryOfEveryOpenRequestAndBlocksIt() {
        Requests desk = Requests.ofAHospital();
        UUID patient = desk.patient();
        UUID authorization = desk.authorizationFor(patient);
        UUID open = desk.logged(desk.ofAttorney());
        desk.matchAndIdentify(open, patient);
        desk.attach(open, authorization).statusCode(200);
        UUID other = desk.logged(desk.ofAttorney());
        String before = desk.etag(open);

        String form = "/v1/authorizations/" + authorization;
        String token = desk.world.token("front-desk");
        move(
                        token,
                        form + "/revocation",
                        as(token).get(form).getHeader("ETag"),
                        Map.of("revokedOn", "2025-12-01", "how", "LETTER"))
                .statusCode(200);

        assertTrue(desk.actions(open).contains("authorization-revoked"));
        assertFalse(desk.actions(other).contains("authorization-revoked"));
        assertFalse(before.equals(desk.etag(open)), "whoever read it before has to look again");
        as(desk.world.token("roi-specialist"))
                .get(Requests.path(open, "determination"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("BLOCKED"))
                .body("findings.code", hasItem("AUTH_REVOKED"));
    }

    @Test
    void aRecordThatIsSignedIsInTheHistoryOfTheRequestsThatWaitForIt() {
        Requests desk = Requests.ofAHospital();
        UUID patient = desk.patient();
        UUID record = desk.world.record(patient, desk.facility, "PROGRESS_NOTE", "2025-03-17");
        UUID open = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(open, patient);

        String path = "/v1/records/" + record;
        String token = desk.world.token("roi-specialist");
        as(token)
                .header("If-Match", as(token).get(path).getHeader("ETag"))
                .body(Map.of("status", "UNSIGNED"))
                .patch(path)
                .then()
                .statusCode(200);

        assertTrue(desk.actions(open).contains("record-changed"));
    }
}
