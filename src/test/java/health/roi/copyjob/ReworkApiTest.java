package health.roi.copyjob;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.roi.copyjob.rework.ReworkReason;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a failed quality check sends back: to whom, why, and what the copy service is not told. */
@QuarkusTest
class ReworkApiTest extends ApiTest {

    private static final String NOTE = "Page two is about Erik Sandberg, born 1961-08-09";

    private Journey journey;
    private String rival;
    private UUID note;
    private String request;
    private CopyWork first;

    @BeforeEach
    void deliverTheCharts() {
        journey = new Journey();
        rival = Tokens.ofCopyService(journey.world.custodian, journey.world.copyService(journey.facility), "rival-1");
        note = journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        request = journey.approvedPatientRequest("PICK_UP");
        first = CopyWork.of(journey, request);
        first.claim().statusCode(200);
        first.upload(first.item("PROGRESS_NOTE"), SampleDocuments.pdf("Scanned badly", 1))
                .statusCode(200);
        first.notFound(first.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        first.move("completion").statusCode(200);
    }

    private ValidatableResponse fail(Map<String, ?> what) {
        Map<String, Object> body = new HashMap<>(Journey.PASSED);
        body.put("pagesComplete", false);
        body.put("note", NOTE);
        body.putAll(what);
        return journey.step(journey.reviewer, request, "quality-checks", body);
    }

    private String sendBack(String reason) {
        return fail(Map.of("rework", List.of(Map.of("recordId", note, "reason", reason))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @EnumSource(ReworkReason.class)
    void theItemSaysWhyAndWhichTimeItIs(ReworkReason reason) {
        sendBack(reason.name());
        CopyWork.of(journey, request)
                .read()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("PROGRESS_NOTE"))
                .body("items[0].attempt", equalTo(2))
                .body("items[0].reworkReason", equalTo(reason.name()));
    }

    @Test
    void theServiceThatDeliveredHasItFirst() {
        sendBack("ILLEGIBLE");
        CopyWork again = CopyWork.of(journey, request);
        again.read().body("offeredTo", equalTo("SERVICE")).body("assignedTo", equalTo(journey.copyService.toString()));
        again.by(rival).read().statusCode(404);
        TestClock.forward(Duration.ofHours(25));
        again.by(rival).claim().statusCode(200);
    }

    @Test
    void theReviewersNoteStaysInTheHouse() {
        String check = sendBack("WRONG_PATIENT_PAGE");
        CopyWork again = CopyWork.of(journey, request);
        assertThat(again.read().body("qualityCheckId", equalTo(check)).extract().asString())
                .doesNotContain("Sandberg", "1961-08-09", "Page two");
        for (String table : List.of("copy_job", "copy_job_item", "copy_rework", "copy_work_event")) {
            assertThat(OwnerSql.count(journey.world.custodian, table, table + "::text like '%Sandberg%'"))
                    .as(table)
                    .isZero();
        }
        as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/quality-checks")
                .then()
                .body("find { it.id == '" + check + "' }.note", equalTo(NOTE));
    }

    @Test
    void itIsDeliveredAgainAndCheckedAgain() {
        sendBack("PAGES_MISSING");
        CopyWork.of(journey, request).finish(SampleDocuments.pdf("Scanned well", 2));
        assertThat(OwnerSql.count(journey.world.custodian, "copy_rework", "redelivered_at is null"))
                .isZero();
        sendBack("WRONG_ORDER");
        CopyWork third = CopyWork.of(journey, request);
        third.read().body("items[0].attempt", equalTo(3)).body("items[0].reworkReason", equalTo("WRONG_ORDER"));
        third.finish(SampleDocuments.pdf("In order", 2));

        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        assertThat(PdfText.of(journey.packageOf(request)))
                .contains("In order page 2")
                .doesNotContain("Scanned badly", "Scanned well");
    }

    @Test
    void aReworkThatComesBackKeepsItsReason() {
        sendBack("ILLEGIBLE");
        CopyWork again = CopyWork.of(journey, request);
        again.claim().statusCode(200);
        again.move("return", Map.of("reason", "CHART_NOT_AVAILABLE")).statusCode(200);
        String hold = journey.of(request, "holds[0].id");
        journey.step(journey.desk, request, "holds/" + hold + "/resolution", Map.of("resolution", "Found"))
                .statusCode(200);
        CopyWork.of(journey, request)
                .read()
                .body("items", hasSize(1))
                .body("items[0].attempt", equalTo(2))
                .body("items[0].reworkReason", equalTo("ILLEGIBLE"));
    }

    @Test
    void whatTheOwnPeopleDeliveredComesBackToThem() {
        journey.record("OPERATIVE_NOTE", "2025-04-01");
        request = journey.approvedPatientRequest("PICK_UP");
        CopyWork own = CopyWork.of(journey, request).by(journey.specialist);
        own.claim().statusCode(200);
        own.upload(own.item("OPERATIVE_NOTE"), SampleDocuments.pdf("Operation", 1))
                .statusCode(200);
        own.notFound(own.item("LAB_RESULT"), "DESTROYED").statusCode(200);
        own.move("completion").statusCode(200);
        String record = as(journey.specialist)
                .get("/v1/patients/" + journey.patient + "/records")
                .path("items.find { it.kind == 'OPERATIVE_NOTE' }.id");
        fail(Map.of("rework", List.of(Map.of("recordId", record, "reason", "ILLEGIBLE"))))
                .statusCode(201);
        as(journey.copier).get("/v1/copy-jobs").then().body("items", hasSize(0));
        CopyWork.find(journey.specialist, journey.of(request, "trackingNumber"))
                .claim()
                .statusCode(200);
    }

    @Test
    void whatOnlyCollectAgainNamesHasNoReasonOfItsOwn() {
        fail(Map.of("collectAgain", List.of(note))).statusCode(201);
        CopyWork.of(journey, request)
                .read()
                .body("items[0].reworkReason", equalTo("OTHER"))
                .body("items[0].notFoundReason", nullValue());
    }

    @Test
    void refusesARecordThatIsSentBackForTwoReasons() {
        fail(Map.of(
                        "rework",
                        List.of(
                                Map.of("recordId", note, "reason", "ILLEGIBLE"),
                                Map.of("recordId", note, "reason", "WRONG_ORDER"))))
                .statusCode(400)
                .body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesToSendBackWhatWasNotCollected() {
        fail(Map.of("rework", List.of(Map.of("recordId", UUID.randomUUID(), "reason", "ILLEGIBLE"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/collectAgain"));
        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
    }
}
