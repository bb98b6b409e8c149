package health.roi.copyjob;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of the work, and how long a lease can last. */
@QuarkusTest
class CopyJobListApiTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void chart() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
    }

    /** The patient's request, with what this test says differently; its tracking number. */
    private String approved(Map<String, ?> different) {
        Map<String, Object> body = new HashMap<>();
        body.put("facilityId", journey.facility);
        body.put("channel", "LETTER");
        body.put("requester", Map.of("kind", "PATIENT", "name", "Karin Lindqvist"));
        body.put("patient", Map.of("familyName", "Lindqvist", "givenName", "Karin", "birthDate", "1979-04-12"));
        body.put("scope", Map.of());
        body.put("purpose", "PATIENT_REQUEST");
        body.put("medium", "PAPER");
        body.put("recipient", "Karin Lindqvist");
        body.put("delivery", Map.of("method", "PICK_UP"));
        body.putAll(different);
        String request = post(journey.desk, "/v1/release-requests", body)
                .statusCode(201)
                .extract()
                .path("id");
        journey.matchAndVerify(request);
        journey.reviewAndApprove(request);
        return journey.of(request, "trackingNumber");
    }

    @Test
    void isSortedByPriorityThenByTheDayOnWhichItIsDue() {
        String audit = approved(Map.of(
                "priority",
                "AUDIT",
                "receivedAt",
                Instant.now().minus(Duration.ofDays(60)).toString()));
        String late = approved(Map.of());
        String soon = approved(
                Map.of("receivedAt", Instant.now().minus(Duration.ofDays(3)).toString()));
        String today = approved(Map.of("emergency", true));

        as(journey.copier)
                .get("/v1/copy-jobs")
                .then()
                .body("items.trackingNumber", equalTo(List.of(today, soon, late, audit)))
                .body("items.priority", equalTo(List.of("CARE_TODAY", "PATIENT", "PATIENT", "AUDIT")));

        List<String> walked = new ArrayList<>();
        String query = "?limit=1";
        do {
            var page = as(journey.copier).get("/v1/copy-jobs" + query).then().statusCode(200);
            walked.add(page.extract().path("items[0].trackingNumber"));
            String next = page.extract().path("next");
            query = next == null ? null : "?limit=1&cursor=" + next;
        } while (query != null);
        assertThat(walked).containsExactly(today, soon, late, audit);
    }

    @Test
    void refusesACursorOfAnotherList() {
        approved(Map.of());
        approved(Map.of());
        String next = as(journey.desk).get("/v1/release-requests?limit=1").path("next");
        as(journey.copier)
                .get("/v1/copy-jobs?cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void refusesARenewalBeyondTheLongestLease() {
        CopyWork work = CopyWork.find(journey.copier, approved(Map.of()));
        String last = work.claim().statusCode(200).extract().path("renewableUntil");
        for (int hours = 3; hours <= 45; hours += 3) {
            TestClock.forward(Duration.ofHours(3));
            work.move("renewal").statusCode(200);
        }
        work.read().body("leaseUntil", equalTo(last));
        TestClock.forward(Duration.ofHours(2));
        work.move("renewal").statusCode(409).body("code", equalTo("lease-exhausted"));
        work.upload(work.items().get(0), SampleDocuments.pdf("in time", 1)).statusCode(200);
    }

    @Test
    void refusesARenewalAfterTheLeaseHasEnded() {
        CopyWork work = CopyWork.find(journey.copier, approved(Map.of()));
        work.claim().statusCode(200);
        String tag = work.etag();
        TestClock.forward(Duration.ofHours(5));
        as(journey.copier)
                .header("If-Match", tag)
                .post(work.path() + "/renewal")
                .then()
                .statusCode(409)
                .body("code", equalTo("lease-expired"));
        work.read().body("state", equalTo("OPEN")).body("renewableUntil", nullValue());
    }
}
