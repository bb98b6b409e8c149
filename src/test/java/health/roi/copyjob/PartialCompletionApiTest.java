package health.roi.copyjob;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found is handed over at once; what is still wanted is looked for on. */
@QuarkusTest
class PartialCompletionApiTest extends ApiTest {

    private Journey journey;
    private String request;
    private CopyWork work;

    @BeforeEach
    void claimAJobOfThreeDocuments() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        journey.record("OPERATIVE_NOTE", "2025-04-01");
        request = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, request);
        work.claim().statusCode(200);
    }

    private CopyWork handOver() {
        work.upload(work.item("PROGRESS_NOTE"), SampleDocuments.pdf("Note", 2)).statusCode(200);
        work.notFound(work.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        String added =
                work.add("CONSULTATION", "2025-05-01").statusCode(201).extract().path("id");
        work.upload(added, SampleDocuments.pdf("Consultation", 1)).statusCode(200);
        String next = work.move("partial-completion")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .extract()
                .path("continuedBy");
        return new CopyWork(journey.copier, next);
    }

    private ValidatableResponse records() {
        return as(journey.specialist)
                .get("/v1/patients/" + journey.patient + "/records")
                .then()
                .statusCode(200);
    }

    @Test
    void theChartHasAtOnceWhatIsFoundAndTheRequestCollectsOn() {
        CopyWork rest = handOver();

        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");
        records()
                .body("items", hasSize(4))
                .body(
                        "items.findAll { it.documentId != null }.kind",
                        equalTo(List.of("PROGRESS_NOTE", "CONSULTATION")));
        rest.read()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("continues", equalTo(work.job))
                .body("items.kind", equalTo(List.of("OPERATIVE_NOTE")))
                .body("items[0].state", equalTo("WANTED"));
        work.read()
                .body("items.find { it.kind == 'OPERATIVE_NOTE' }.state", equalTo("CONTINUED"))
                .body("items.find { it.kind == 'LAB_RESULT' }.state", equalTo("NOT_FOUND"));
        as(journey.officer)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .body("action", hasItem("copy-job-partly-completed"));
    }

    @Test
    void theRestCompletesOneChartAndNothingIsThereTwice() {
        CopyWork rest = handOver();
        rest.finish(SampleDocuments.pdf("Operation", 3));

        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
        records().body("items", hasSize(4)).body("items.findAll { it.documentId != null }", hasSize(3));
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isEqualTo(3);
        assertThat(OwnerSql.count(journey.world.custodian, "copy_job_item", "record_id is null and state = 'FOUND'"))
                .isZero();

        String added = records().extract().path("items.find { it.kind == 'CONSULTATION' }.id");
        journey.correct(java.util.UUID.fromString(added), java.util.Map.of("categories", List.of()));
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        String pages = PdfText.of(journey.packageOf(request));
        for (String page : List.of("Note page 2", "Consultation page 1", "Operation page 3")) {
            assertThat(pages).containsOnlyOnce(page);
        }
    }

    @Test
    void whoeverBeganHasTheRestFirst() {
        String rival =
                Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        CopyWork rest = handOver();
        rest.by(rival).read().statusCode(404);
        TestClock.forward(Duration.ofHours(25));
        rest.by(rival).claim().statusCode(200);
    }

    @Test
    void theRestIsHandedOverInPartAgain() {
        journey.record("IMAGING_REPORT", "2025-06-01");
        String more = journey.approvedPatientRequest("PICK_UP");
        work = CopyWork.of(journey, more);
        work.claim().statusCode(200);
        CopyWork rest = handOver();
        rest.claim().statusCode(200);
        rest.upload(rest.item("OPERATIVE_NOTE"), SampleDocuments.pdf("Operation", 1))
                .statusCode(200);
        CopyWork last = new CopyWork(
                journey.copier,
                rest.move("partial-completion").statusCode(200).extract().path("continuedBy"));
        last.finish(SampleDocuments.pdf("Imaging", 1));
        assertThat(journey.<String>of(more, "state")).isEqualTo("QUALITY_CHECK");
    }

    @Test
    void refusesTheCheckOfWhoHandedOverAPart() {
        String both = journey.world.token("looks-and-checks", "roi-specialist", "quality-reviewer");
        journey.record("IMAGING_REPORT", "2025-06-01");
        String other = journey.approvedPatientRequest("PICK_UP");
        CopyWork mine = CopyWork.of(journey, other).by(both);
        mine.claim().statusCode(200);
        mine.notFound(mine.item("LAB_RESULT"), "NOT_IN_CHART").statusCode(200);
        String rest = mine.move("partial-completion").statusCode(200).extract().path("continuedBy");
        new CopyWork(journey.copier, rest).finish(SampleDocuments.pdf("Rest", 1));

        journey.step(both, other, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("code", equalTo("preparer-may-not-check"));
    }

    @Test
    void refusesToHandOverNothing() {
        work.move("partial-completion").statusCode(409).body("code", equalTo("nothing-to-hand-over"));
        work.read().body("state", equalTo("CLAIMED"));
    }

    @Test
    void refusesToHandOverInPartWhatIsWhole() {
        work.items().forEach(item -> work.notFound(item, "NOT_IN_CHART").statusCode(200));
        work.move("partial-completion").statusCode(409).body("code", equalTo("nothing-left-wanted"));
        work.move("completion").statusCode(200);
    }

    @Test
    void refusesToHandOverTwice() {
        handOver();
        work.move("partial-completion").statusCode(409).body("code", equalTo("job-not-open"));
    }
}
