package health.roi.copyjob;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy service's life with a job: the pool, the lease, completion and return. */
@QuarkusTest
class CopyJobApiTest extends ApiTest {

    private Journey journey;
    private String request;
    private CopyWork work;

    @BeforeEach
    void offerAJob() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        request = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, request);
    }

    private String rival() {
        return Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
    }

    private static void seesNothing(String token, CopyWork work) {
        as(token).get("/v1/copy-jobs").then().statusCode(200).body("items", hasSize(0));
        as(token).get(work.path()).then().statusCode(404).body("code", equalTo("not-found"));
        as(token).post(work.path() + "/claim").then().statusCode(404);
    }

    @Test
    void isOfferedToEveryCopyServiceOfTheSite() {
        work.by(rival()).read().statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void isNotShownToACopyServiceOfAnotherSite() {
        UUID elsewhere = journey.world.copyService(journey.world.facility("TX", "CLINIC"));
        seesNothing(Tokens.ofCopyService(journey.world.custodian, elsewhere, "texan"), work);
    }

    @Test
    void isNotShownToAnInactiveCopyService() {
        String path = "/v1/copy-services/" + journey.copyService;
        String administrator = journey.world.token("administrator");
        as(administrator)
                .header("If-Match", Journey.etag(administrator, path))
                .body(Map.of(
                        "name", "Swift Copy", "phone", "1", "active", false, "facilities", List.of(journey.facility)))
                .put(path)
                .then()
                .statusCode(200);

        seesNothing(journey.copier, work);
    }

    @Test
    void isNotShownToACopyServiceOfAnotherCustodian() {
        Journey other = new Journey();
        seesNothing(other.copier, work);
        // Nor to a token that names this copy service and another custodian.
        seesNothing(Tokens.ofCopyService(other.world.custodian, journey.copyService, "forged"), work);
    }

    @Test
    void isNotShownToOthersOnceItIsClaimed() {
        String rival = rival();
        work.claim().statusCode(200);
        seesNothing(rival, work);
        as(journey.copier).get("/v1/copy-jobs?state=CLAIMED").then().body("items.id", hasItem(work.job));
    }

    @Test
    void hasExactlyOneWinnerWhenManyClientsClaimIt() {
        List<String> rivals = IntStream.range(0, 5).mapToObj(i -> rival()).toList();

        List<Integer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> work.by(rivals.get(i % 5)).claim().extract().statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 404);
    }

    @Test
    void returnsToThePoolWhenItsLeaseEnds() {
        String rival = rival();
        work.claim().statusCode(200);
        TestClock.forward(Duration.ofHours(5));

        work.by(rival).read().statusCode(200).body("state", equalTo("OPEN")).body("leaseUntil", nullValue());
        work.by(rival).claim().statusCode(200);
        as(journey.copier).get(work.path()).then().statusCode(404);
        as(journey.officer)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItem("copy-job-lease-expired"));
    }

    @Test
    void refusesTheHolderOfALeaseThatHasEnded() {
        work.claim().statusCode(200);
        String item = work.items().get(0);
        String path = work.path() + "/items/" + item + "/content";
        String tag = work.itemTag(item);
        String jobTag = work.etag();
        TestClock.forward(Duration.ofHours(5));

        Journey.upload(journey.copier, path, tag, SampleDocuments.pdf("late", 1))
                .statusCode(409)
                .body("code", equalTo("lease-expired"));
        as(journey.copier)
                .header("If-Match", jobTag)
                .post(work.path() + "/completion")
                .then()
                .statusCode(409)
                .body("code", equalTo("lease-expired"));
        work.by(journey.copier).read().body("state", equalTo("OPEN"));
        Journey.upload(journey.copier, path, tag, SampleDocuments.pdf("later", 1))
                .statusCode(409)
                .body("code", equalTo("job-not-open"));
    }

    @Test
    void isKeptByRenewal() {
        work.claim().statusCode(200);
        TestClock.forward(Duration.ofHours(3));
        work.move("renewal").statusCode(200);
        TestClock.forward(Duration.ofHours(3));

        work.read().body("state", equalTo("CLAIMED"));
        work.upload(work.items().get(0), SampleDocuments.pdf("in time", 1)).statusCode(200);
    }

    @Test
    void isFinishedByAnotherClientOfTheSameService() {
        CopyWork colleague = work.by(Tokens.ofCopyService(journey.world.custodian, journey.copyService, "copier-2"));
        work.claim().statusCode(200);

        colleague
                .upload(colleague.items().get(0), SampleDocuments.pdf("Note", 1))
                .statusCode(200);
        colleague.move("completion").statusCode(200).body("state", equalTo("COMPLETED"));
    }

    @Test
    void refusesCompletionWhileItemsAreWanted() {
        work.claim().statusCode(200);
        work.move("completion").statusCode(409).body("code", equalTo("items-unresolved"));
        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");
    }

    @Test
    void refusesAnythingAfterCompletion() {
        work.finish(SampleDocuments.pdf("Note", 1));
        work.upload(work.items().get(0), SampleDocuments.pdf("Another", 1))
                .statusCode(409)
                .body("code", equalTo("job-not-open"));
        work.move("completion").statusCode(409).body("code", equalTo("job-not-open"));
        work.add("LAB_RESULT", "2025-01-01").statusCode(409).body("code", equalTo("job-not-open"));
    }

    @Test
    void refusesAStaleVersion() {
        String stale = work.etag();
        work.claim().statusCode(200);
        as(journey.copier)
                .header("If-Match", stale)
                .post(work.path() + "/completion")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void refusesAnAddedDocumentOfTheFuture() {
        work.claim().statusCode(200);
        work.add("LAB_RESULT", LocalDate.now().plusDays(3).toString())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/serviceDate"));
        work.read().body("items", hasSize(1));
    }

    @Test
    void opensAHoldWhenItIsReturnedAndIsOfferedAgainWhenTheHoldEnds() {
        work.claim().statusCode(200);
        work.move("return", Map.of("reason", "CHART_NOT_AVAILABLE", "note", "Room locked"))
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        as(journey.copier).get("/v1/copy-jobs").then().body("items", hasSize(0));
        String hold = as(journey.specialist)
                .get("/v1/release-requests/" + request)
                .then()
                .body("state", equalTo("COLLECTING"))
                .body("holds[0].reason", equalTo("COPY_SERVICE_RETURNED"))
                .body("holds[0].mustAct", equalTo("FACILITY"))
                .body("holds[0].howItEnds", containsString("CHART_NOT_AVAILABLE"))
                .extract()
                .path("holds[0].id");

        journey.step(journey.desk, request, "holds/" + hold + "/resolution", Map.of("resolution", "Key found"))
                .statusCode(200);

        as(journey.copier)
                .get("/v1/copy-jobs")
                .then()
                .body("items", hasSize(1))
                .body("items.id", not(hasItem(work.job)));
    }

    @Test
    void isWithdrawnWhenTheRequestGoesBackToReview() {
        work.claim().statusCode(200);
        journey.step(journey.specialist, request, "review", Map.of("reason", "Scope asked anew"))
                .statusCode(200);

        work.read().body("state", equalTo("WITHDRAWN"));
        work.upload(work.items().get(0), SampleDocuments.pdf("too late", 1))
                .statusCode(409)
                .body("code", equalTo("job-not-open"));
    }

    @Test
    void staysWithTheHospitalsOwnPersonWhoClaimedIt() {
        work.by(journey.specialist).claim().statusCode(200);
        CopyWork colleague = work.by(journey.world.token("colleague", "roi-specialist"));
        colleague
                .upload(colleague.items().get(0), SampleDocuments.pdf("not mine", 1))
                .statusCode(409)
                .body("code", equalTo("job-not-open"));
        assertThat(World.as(journey.copier).get(work.path()).statusCode()).isEqualTo(404);
    }
}
