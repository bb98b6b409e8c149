package health.roi.fulfillment;

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
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second pair of eyes: who may look, what a failure does, and that only what was seen goes on. */
@QuarkusTest
class QualityCheckApiTest extends ApiTest {

    private Journey journey;
    private UUID note;
    private UUID report;

    @BeforeEach
    void chart() {
        journey = new Journey();
        note = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        report = journey.storedRecord("LAB_RESULT", "2025-03-01", SampleDocuments.pdf("Report", 1));
    }

    private static Map<String, Object> failed(Object collectAgain) {
        Map<String, Object> body = new HashMap<>(Journey.PASSED);
        body.put("patientOnEveryPage", false);
        body.put("note", "Another person on page two");
        body.put("collectAgain", collectAgain);
        return body;
    }

    @Test
    void refusesThePreparer() {
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.step(journey.specialist, request, "review", Map.of()).statusCode(200);
        String both = journey.world.token("does-both", "roi-specialist", "quality-reviewer");
        journey.step(both, request, "approval", null).statusCode(200);

        journey.step(both, request, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("code", equalTo("preparer-may-not-check"));
        assertThat(OwnerSql.count(journey.world.custodian, "quality_check", "true"))
                .isZero();
    }

    @Test
    void refusesThePersonWhoPulledTheChart() {
        journey.record("OPERATIVE_NOTE", "2025-04-01");
        String request = journey.approvedPatientRequest("PICK_UP");
        String both = journey.world.token("pulls-and-checks", "roi-specialist", "quality-reviewer");
        CopyWork.find(both, journey.of(request, "trackingNumber")).finish(SampleDocuments.pdf("Operation", 1));

        journey.step(both, request, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("code", equalTo("preparer-may-not-check"));
    }

    @Test
    void refusesAFailureWithoutANote() {
        String request = journey.approvedPatientRequest("PICK_UP");
        Map<String, Object> silent = failed(List.of(note));
        silent.remove("note");
        journey.step(journey.reviewer, request, "quality-checks", silent)
                .statusCode(400)
                .body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesAFailureThatNamesNoRecord() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.step(journey.reviewer, request, "quality-checks", failed(List.of()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/collectAgain"));
    }

    @Test
    void refusesAFailureThatNamesARecordOfNobody() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.step(journey.reviewer, request, "quality-checks", failed(List.of(UUID.randomUUID())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/collectAgain"));
    }

    @Test
    void refusesACheckBeforeTheCollection() {
        journey.record("OPERATIVE_NOTE", "2025-04-01");
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.step(journey.reviewer, request, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void refusesAStaleVersion() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.step(journey.reviewer, request, "quality-checks", "\"0\"", Journey.PASSED)
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void givesFailedRecordsBackToTheCopyService() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.step(journey.reviewer, request, "quality-checks", failed(List.of(note)))
                .statusCode(201)
                .body("passed", equalTo(false));
        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");

        CopyWork work = CopyWork.of(journey, request);
        work.read().body("items", hasSize(1)).body("items[0].kind", equalTo("PROGRESS_NOTE"));
        work.finish(SampleDocuments.pdf("Scanned anew", 2));
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));

        assertThat(PdfText.of(journey.packageOf(request)))
                .contains("Scanned anew page 2", "Report page 1")
                .doesNotContain("Note page 1");
        as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/quality-checks")
                .then()
                .body("passed", equalTo(List.of(false, true)));
    }

    @Test
    void refusesAPackageWithPagesThatNobodyChecked() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.check(request);
        journey.store(report, SampleDocuments.pdf("Slipped in", 1)).statusCode(200);

        journey.order(request)
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body("refusals.code", hasItem("document-unchecked"));

        journey.reviewAndApproveAgain(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        assertThat(PdfText.of(journey.packageOf(request))).contains("Slipped in");
    }

    @Test
    void refusesAPackageWithARecordThatWasSignedAfterTheCheck() {
        Map<String, Object> draft =
                health.roi.support.World.recordBody(journey.facility, "OPERATIVE_NOTE", "2025-04-01");
        draft.put("status", "UNSIGNED");
        draft.put("categories", List.of());
        UUID unsigned = journey.world.record(journey.patient, draft);
        journey.store(unsigned, SampleDocuments.pdf("Draft", 1)).statusCode(200);
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.releaseWhatIsComplete(request);
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.correct(unsigned, Map.of("status", "FINAL"));

        journey.order(request).statusCode(409).body("refusals.code", hasItem("document-unchecked"));
    }
}
