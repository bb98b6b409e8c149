package health.roi.fulfillment.review;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pages are flagged, that each needs an answer before the check passes, and what an answer is worth. */
@QuarkusTest
class PageFindingApiTest extends ApiTest {

    private Journey journey;
    private UUID stray;

    @BeforeEach
    void aChartWithPagesOfOthers() {
        journey = new Journey();
        journey.world.patient(journey.facility, "NW-88231", "Olson", "Ingrid", "1951-09-30");
        stray = journey.storedRecord(
                "PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("MRN: NW-9932 DOB: 05/01/1975", 2));
        journey.storedRecord("LAB_RESULT", "2025-03-01", SampleDocuments.pdf("MRN: NW-4711 DOB: 04/12/1979", 1));
    }

    private ValidatableResponse findings(String request) {
        return as(journey.reviewer)
                .get("/v1/release-requests/" + request + "/page-findings")
                .then();
    }

    private String finding(String request, String kind) {
        return findings(request).statusCode(200).extract().path("find { it.kind == '" + kind + "' }.id");
    }

    private ValidatableResponse pass(String request) {
        return journey.step(journey.reviewer, request, "quality-checks", Journey.PASSED);
    }

    @Test
    void flagsPagesThatNameSomebodyElse() {
        String request = journey.approvedPatientRequest("PICK_UP");
        findings(request)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("", hasSize(2))
                .body("recordId", everyItem(equalTo(stray.toString())))
                .body("settled", everyItem(equalTo(false)))
                .body("find { it.kind == 'RECORD_NUMBER' }.value", equalTo("NW-9932"))
                .body("find { it.kind == 'RECORD_NUMBER' }.pages", equalTo(List.of(1, 2)))
                .body("find { it.kind == 'BIRTH_DATE' }.value", equalTo("1975-05-01"));
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'page-finding.list'"))
                .isPositive();
    }

    @Test
    void flagsAnotherPatientsNumberThatHasNoLabel() {
        UUID letter = journey.storedRecord("LETTER", "2025-04-01", SampleDocuments.pdf("Ref NW-88231 and 77123456", 1));
        String request = journey.approvedPatientRequest("PICK_UP");
        findings(request)
                .body("findAll { it.kind == 'UNLABELLED_NUMBER' }.value", equalTo(List.of("NW-88231")))
                .body("find { it.kind == 'UNLABELLED_NUMBER' }.recordId", equalTo(letter.toString()));
    }

    @Test
    void flagsPagesThatCannotBeSearched() {
        journey.storedRecord("REFERRAL", "2025-04-01", SampleDocuments.faxTiff(3));
        String request = journey.approvedPatientRequest("PICK_UP");
        findings(request).body("find { it.kind == 'NO_TEXT' }.pages", equalTo(List.of(1, 2, 3)));
        journey.answer(request, finding(request, "NO_TEXT"), "WITHHOLD_PAGE")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/answer"));
        journey.answer(request, finding(request, "NO_TEXT"), "BELONGS_TO_PATIENT")
                .statusCode(201)
                .body("settled", equalTo(true));
    }

    @Test
    void refusesToPassWhileFindingsAreOpen() {
        String request = journey.approvedPatientRequest("PICK_UP");
        pass(request)
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body("refusals.code", equalTo(List.of("page-findings-open", "page-findings-open")))
                .body("refusals.message", hasItem(containsString("page 1, 2")))
                .body("refusals.message", everyItem(not(containsString("NW-9932"))));
        journey.answer(request, finding(request, "RECORD_NUMBER"), "BELONGS_TO_PATIENT")
                .statusCode(201);
        pass(request).statusCode(409).body("refusals", hasSize(1));
        journey.answer(request, finding(request, "BIRTH_DATE"), "BELONGS_TO_PATIENT")
                .statusCode(201)
                .body("answeredBy", not(equalTo(null)));
        pass(request).statusCode(201);
    }

    @Test
    void aWithheldPageSettlesAsLongAsItIsWithheld() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.answer(request, finding(request, "RECORD_NUMBER"), "WITHHOLD_PAGE")
                .statusCode(201)
                .body("settled", equalTo(true));
        journey.answer(request, finding(request, "BIRTH_DATE"), "REDACTED")
                .statusCode(201)
                .body("settled", equalTo(true));
        String path = "/v1/release-requests/" + request + "/redactions";
        List<String> redactions = as(journey.reviewer)
                .get(path)
                .then()
                .body("page", equalTo(List.of(1, 2)))
                .body("reason", everyItem(equalTo("OTHER_PATIENT")))
                .extract()
                .path("id");
        health.roi.support.World.post(
                        journey.reviewer, path + "/" + redactions.get(0) + "/withdrawal", Map.of("reason", "A mistake"))
                .statusCode(201);
        findings(request).body("settled", everyItem(equalTo(false)));
        pass(request).statusCode(409).body("refusals", hasSize(2));
    }

    @Test
    void refusesToCallARedactionWhatIsNone() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, stray, 1, "OTHER_PATIENT").statusCode(201);
        journey.answer(request, finding(request, "RECORD_NUMBER"), "REDACTED")
                .statusCode(409)
                .body("refusals.code", hasItem("redaction-missing"));
    }

    @Test
    void aNewDocumentBringsNewFindings() {
        String request = journey.approvedPatientRequest("PICK_UP");
        String before = finding(request, "RECORD_NUMBER");
        journey.answer(request, before, "BELONGS_TO_PATIENT").statusCode(201);
        journey.answer(request, finding(request, "BIRTH_DATE"), "REWORK")
                .statusCode(201)
                .body("settled", equalTo(false));
        pass(request).statusCode(409).body("refusals.code", equalTo(List.of("page-findings-open")));
        journey.store(stray, SampleDocuments.pdf("MRN: NW-9932", 1)).statusCode(200);
        findings(request).body("", hasSize(1)).body("[0].settled", equalTo(false));
        assertThat(finding(request, "RECORD_NUMBER")).isNotEqualTo(before);
        journey.answer(request, before, "BELONGS_TO_PATIENT").statusCode(404);
    }

    @Test
    void refusesThePreparer() {
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.step(journey.specialist, request, "review", Map.of()).statusCode(200);
        String both = journey.world.token("does-both", "roi-specialist", "quality-reviewer");
        journey.step(both, request, "approval", null).statusCode(200);
        health.roi.support.World.post(
                        both,
                        "/v1/release-requests/" + request + "/page-findings/" + finding(request, "BIRTH_DATE")
                                + "/answer",
                        Map.of("answer", "BELONGS_TO_PATIENT"))
                .statusCode(409)
                .body("code", equalTo("preparer-may-not-check"));
    }
}
