package health.roi.request;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.Requests;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every change of a request: its version, its key, its history, its end. */
@QuarkusTest
class ChangeApiTest extends ApiTest {

    /** Every POST that changes a request under a version, with a body that is well formed. */
    private static Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("review", Map.of("reason", "Once more."));
        changes.put("approval", Map.of());
        changes.put("no-records", Map.of("reason", "Nothing here."));
        changes.put("cancellation", Map.of("reason", "Taken back."));
        changes.put("assignment", Map.of("assignee", "somebody"));
        changes.put("patient-match", Map.of("patientId", UUID.randomUUID()));
        changes.put("authorization", Map.of("authorizationId", UUID.randomUUID()));
        changes.put("verifications", Map.of("subject", "REQUESTER_IDENTITY", "method", "PHOTO_ID"));
        changes.put("holds", Map.of("reason", "OTHER", "mustAct", "PATIENT", "howItEnds", "Somehow."));
        changes.put("holds/" + UUID.randomUUID() + "/resolution", Map.of("resolution", "Done."));
        return changes;
    }

    @Test
    void aClosedRequestRefusesEverything() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        requests.act(id, "cancellation", Map.of("reason", "Taken back."))
                .statusCode(200)
                .body("resolution", equalTo("CANCELLED"))
                .body("possible", equalTo(List.of()));
        List<String> actions = requests.actions(id);
        changes()
                .forEach((change, body) ->
                        requests.act(id, change, body).statusCode(409).body("code", equalTo("request-closed")));
        World.post(
                        requests.world.token("front-desk"),
                        Requests.path(id, "documents"),
                        Map.of("kind", "OTHER", "title", "x"))
                .statusCode(409)
                .body("code", equalTo("request-closed"));
        assertEquals(actions, requests.actions(id));
    }

    @Test
    void everyChangeTakesTheVersionThatItSaw() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String old = requests.etag(id);
        requests.act(id, "assignment", Map.of("assignee", "somebody")).statusCode(200);
        changes().forEach((change, body) -> {
            String path = Requests.path(id, change);
            RequestSpecification asked = as(requests.world.token("supervisor")).body(body);
            asked.post(path).then().statusCode(428).body("code", equalTo("version-missing"));
            World.move(requests.world.token("supervisor"), path, old, body)
                    .statusCode(412)
                    .body("code", equalTo("version-stale"));
        });
        assertEquals(List.of("log", "assign"), requests.actions(id));
    }

    @Test
    void everyChangeAnswersTheVersionThatAReadAnswers() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        for (String change : List.of("assignment", "verifications", "holds", "review", "cancellation")) {
            String answered = requests.act(id, change, changes().get(change))
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            assertEquals(requests.etag(id), answered, change);
        }
    }

    @Test
    void oneOfTwoThatSawTheSameVersionWins() throws Exception {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.logged(requests.ofPatient());
        String etag = requests.etag(id);
        Callable<Integer> hold = () -> World.move(
                        requests.world.token("supervisor"),
                        Requests.path(id, "holds"),
                        etag,
                        changes().get("holds"))
                .extract()
                .statusCode();
        var pool = Executors.newFixedThreadPool(8);
        try {
            Map<Integer, Long> answers = pool
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> hold).toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertEquals(Map.of(200, 1L, 412, 7L), answers);
        } finally {
            pool.shutdown();
        }
        assertEquals(List.of("log", "hold"), requests.actions(id));
    }

    @Test
    void aRepeatedMoveIsAReplayAndNotASecondMove() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        String etag = requests.etag(id);
        Callable<Response> approval = () -> as(requests.world.token("supervisor"))
                .header("Idempotency-Key", "approve-1")
                .header("If-Match", etag)
                .post(Requests.path(id, "approval"));
        try {
            Response first = approval.call();
            first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
            Response again = approval.call();
            again.then().statusCode(200).header("Idempotency-Replayed", "true").body("state", equalTo("COLLECTING"));
            assertEquals(first.header("ETag"), again.header("ETag"));
            assertEquals(first.asString(), again.asString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        assertEquals(1, requests.actions(id).stream().filter("approve"::equals).count());
    }

    @Test
    void aRefusalIsNotRememberedUnderItsKey() {
        Requests requests = Requests.ofAHospital();
        UUID id = requests.approvable();
        RequestSpecification keyed = as(requests.world.token("supervisor")).header("Idempotency-Key", "approve-2");
        keyed.header("If-Match", "\"0\"")
                .post(Requests.path(id, "approval"))
                .then()
                .statusCode(412);
        as(requests.world.token("supervisor"))
                .header("Idempotency-Key", "approve-2")
                .header("If-Match", requests.etag(id))
                .post(Requests.path(id, "approval"))
                .then()
                .statusCode(200);
    }
}
