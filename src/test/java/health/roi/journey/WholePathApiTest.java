package health.roi.journey;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One release of information from the counter to the accounting, by the people who do it. */
@QuarkusTest
class WholePathApiTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey();
    }

    @Test
    void anAttorneyGetsTheRecordsOnAnAuthorizationByMail() throws Exception {
        UUID note = journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        journey.record("DISCHARGE_SUMMARY", "2025-04-01");
        journey.record("OPERATIVE_NOTE", "2025-05-01");

        String request = journey.approvedAttorneyRequest();
        assertThat(journey.<String>of(request, "state")).isEqualTo("COLLECTING");
        String tracking = journey.of(request, "trackingNumber");

        copyServiceCollects(request);
        assertThat(journey.<String>of(request, "state")).isEqualTo("QUALITY_CHECK");
        reviewerReadsClassifiesAndChecks(request);
        byte[] pdf = packageIsBuiltAndStamped(request, tracking, note);

        String delivery = journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(201)
                .body("state", equalTo("SENT"))
                .body("carrierNumber", equalTo("9400 1000 0000"))
                .body("recipient", equalTo(Journey.ATTORNEY))
                .extract()
                .path("id");
        confirm(request, delivery, "PARTLY_RELEASED");
        accountingListsIt(request, tracking, pdf);
        everythingIsWrittenDown(request, delivery);
    }

    private void copyServiceCollects(String request) {
        CopyWork work = CopyWork.of(journey, request);
        work.read()
                .body("patientName", equalTo("Lindqvist, Karin"))
                .body("recordNumber", equalTo("NW-4711"))
                .body("items", hasSize(4))
                .body("requestId", nullValue());
        work.claim().statusCode(200).body("state", equalTo("CLAIMED"));
        work.upload(work.item("PROGRESS_NOTE"), SampleDocuments.pdf("Progress note", 3), 3)
                .statusCode(200)
                .body("state", equalTo("FOUND"))
                .body("countedPages", equalTo(3))
                .body("reportedPages", equalTo(3));
        work.upload(work.item("LAB_RESULT"), SampleDocuments.faxTiff(2), 2)
                .statusCode(200)
                .body("countedPages", equalTo(2));
        work.upload(
                        work.item("DISCHARGE_SUMMARY"),
                        SampleDocuments.clinicalDocument("<paragraph>Recovered well</paragraph>"))
                .statusCode(200)
                .body("countedPages", equalTo(1));
        work.notFound(work.item("OPERATIVE_NOTE"), "CHECKED_OUT")
                .statusCode(200)
                .body("notFoundReason", equalTo("CHECKED_OUT"));
        String added = work.add("CONSULTATION", "2025-06-01")
                .statusCode(201)
                .body("added", equalTo(true))
                .extract()
                .path("id");
        work.upload(added, SampleDocuments.pdf("Consultation", 1)).statusCode(200);
        work.move("completion").statusCode(200).body("state", equalTo("COMPLETED"));
    }

    private void reviewerReadsClassifiesAndChecks(String request) {
        List<Map<String, Object>> records = as(journey.reviewer)
                .get("/v1/patients/" + journey.patient + "/records")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(records).hasSize(5);
        for (Map<String, Object> record : records) {
            boolean there = record.get("documentId") != null;
            assertThat(there).isEqualTo(!record.get("kind").equals("OPERATIVE_NOTE"));
            as(journey.reviewer)
                    .get("/v1/records/" + record.get("id") + "/content?form=readable")
                    .then()
                    .statusCode(there ? 200 : 404)
                    .header("Cache-Control", "no-store");
        }
        Map<String, Object> added = records.stream()
                .filter(record -> record.get("classified").equals(false))
                .findFirst()
                .orElseThrow();
        assertThat(added.get("kind")).isEqualTo("CONSULTATION");
        journey.step(journey.reviewer, request, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("refusals[0].code", equalTo("record-unclassified"));
        journey.correct(UUID.fromString((String) added.get("id")), Map.of("categories", List.of()));
        journey.check(request);
        assertThat(journey.<String>of(request, "state")).isEqualTo("READY");
    }

    private byte[] packageIsBuiltAndStamped(String request, String tracking, UUID firstRecord) throws Exception {
        var built = journey.build(request)
                .body("number", equalTo(1))
                .body("recordPages", equalTo(7))
                .body("complete", equalTo(false))
                .body(
                        "manifest.kind",
                        equalTo(List.of(
                                "COVER_LETTER",
                                "CONTENTS",
                                "AUTHORIZATION",
                                "INVENTORY",
                                "RECORD",
                                "RECORD",
                                "RECORD",
                                "RECORD")))
                .body("manifest[4].recordId", equalTo(firstRecord.toString()));
        String sha256 = built.extract().path("sha256");
        int count = built.extract().path("pages");
        var answer = as(journey.reviewer).get("/v1/release-requests/" + request + "/package/content");
        byte[] pdf = answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", "\"" + sha256 + "\"")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(sha256);
        List<String> pages = PdfText.pages(pdf);
        assertThat(pages).hasSize(count);
        for (int page = 1; page <= count; page++) {
            assertThat(pages.get(page - 1)).contains(tracking + " \u00b7 page " + page + " of " + count);
        }
        String text = PdfText.of(pdf);
        assertThat(pages.get(0)).contains("Release of medical records", Journey.ATTORNEY);
        assertThat(pages.get(1)).contains("Table of contents", tracking.replace("-", "") + "-000001");
        assertThat(pages.get(2)).contains("Signed authorization form");

        assertThat(text)
                .contains("Progress note page 3", "Recovered well", "Consultation page 1")
                .contains("Looked for and not found");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children()).extracting(item -> item.getTitle()).contains("Cover letter", "Records");
        }
        return pdf;
    }

    private void confirm(String request, String delivery, String resolution) {
        String tag = as(journey.desk)
                .get("/v1/release-requests/" + request + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].etag");
        health.roi.support.World.move(
                        journey.desk, "/v1/deliveries/" + delivery + "/confirmation", tag, Map.of("note", "Signed for"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        assertThat(journey.<String>of(request, "state")).isEqualTo("CLOSED");
        assertThat(journey.<String>of(request, "resolution")).isEqualTo(resolution);
    }

    private void accountingListsIt(String request, String tracking, byte[] pdf) throws Exception {
        as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].requestId", equalTo(request))
                .body("items[0].trackingNumber", equalTo(tracking))
                .body("items[0].recipientName", equalTo(Journey.ATTORNEY))
                .body("items[0].basis", equalTo("AUTHORIZATION"))
                .body("items[0].accountable", equalTo(false))
                .body("items[0].recordIds", hasSize(4))
                .body("items[0].pages", equalTo(7))
                .body("items[0].description", containsString("consultation, discharge summary"))
                .body(
                        "items[0].packageSha256",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf))));
    }

    private void everythingIsWrittenDown(String request, String delivery) {
        UUID custodian = journey.world.custodian;
        UUID id = UUID.fromString(request);
        List<String> moves = OwnerSql.column(
                custodian,
                "select action from request_history where request_id = ? and from_state <> to_state order by id",
                id);
        assertThat(moves)
                .containsExactly("review", "approve", "collect", "pass-quality", "deliver", "confirm-delivery");
        as(journey.officer)
                .get("/v1/release-requests/" + request + "/history")
                .then()
                .statusCode(200)
                .body("findAll { it.action == 'collect' }.actor", equalTo(List.of("copier-1")))
                .body("findAll { it.action == 'deliver' }.detail.delivery", equalTo(List.of(delivery)));
        assertThat(OwnerSql.column(custodian, "select action from audit_event where request_id = ?", id))
                .contains(
                        "copy-job.item.deliver",
                        "copy-job.item.not-found",
                        "release-package.content.read",
                        "disclosure.record",
                        "release-request.deliver",
                        "release-request.confirm-delivery");
        assertThat(OwnerSql.column(
                        custodian, "select distinct actor from audit_event where action = 'record.content.read'"))
                .containsExactly("test-quality-reviewer");
        List<String> events = OwnerSql.column(
                custodian, "select type || ' ' || payload from outbox_event where request_id = ? order by id", id);
        assertThat(events)
                .anyMatch(event -> event.startsWith("copy-job.offered"))
                .anyMatch(event -> event.startsWith("release-request.deliver "))
                .last()
                .asString()
                .contains("confirm-delivery", "CLOSED", "PARTLY_RELEASED");
        assertThat(String.join("\n", events)).doesNotContain("Lindqvist", "Karin", "NW-4711", "1979");
    }

    @Test
    void aPatientFetchesTheRecordsByLinkAndCodeWithoutAToken() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Progress note", 2));
        String request = journey.packagedPatientRequest("SECURE_DOWNLOAD");

        var sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
        byte[] fetched = RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", sent.<String>path("downloadCode")))
                .post(sent.<String>path("downloadPath"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();

        assertThat(fetched).isEqualTo(journey.packageOf(request));
        assertThat(PdfText.of(fetched)).contains("Karin Lindqvist", "Progress note page 2");
        as(journey.desk)
                .get("/v1/release-requests/" + request + "/deliveries")
                .then()
                .body("[0].downloadCode", nullValue())
                .body("[0].downloadedAt", org.hamcrest.Matchers.notNullValue());
        confirm(request, sent.path("id"), "RELEASED");
    }

    @Test
    void aPatientPicksTheRecordsUpAfterShowingProofOfIdentity() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Progress note", 2));
        String request = journey.packagedPatientRequest("PICK_UP");

        String delivery = journey.step(
                        journey.desk,
                        request,
                        "deliveries",
                        Map.of("method", "PICK_UP", "identityDocument", "passport", "identityLastDigits", "4821"))
                .statusCode(201)
                .body("identityDocument", equalTo("passport"))
                .extract()
                .path("id");

        confirm(request, delivery, "RELEASED");
        as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures")
                .then()
                .body("items[0].basis", equalTo("PATIENT_ACCESS"))
                .body("items[0].accountable", equalTo(false));
    }
}
