package health.roi.copyjob.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.document.work.Sha256;
import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.Zips;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drive comes back from the file room. */
@QuarkusTest
class BundleApiTest extends ApiTest {

    private static final String PATH = "/v1/copy-jobs/bundles";
    private static final byte[] NOTE = SampleDocuments.pdf("The note", 2);
    private static final byte[] RESULT = SampleDocuments.pdf("The result", 3);

    private Journey journey;
    private CopyWork work;

    @BeforeEach
    void claimAJobOfTwoDocuments() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.record("LAB_RESULT", "2025-03-01");
        work = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        work.claim().statusCode(200);
    }

    private Map<String, Object> line(String kind, String file, byte[] bytes) {
        Map<String, Object> line = new HashMap<>();
        line.put("jobId", work.job);
        line.put("itemId", work.item(kind));
        line.put("etag", work.itemTag(work.item(kind)));
        line.put("file", file);
        line.put("sha256", hash(bytes));
        return line;
    }

    private Map<String, Object> addedLine(UUID clientId, String file, byte[] bytes, String date) {
        return Map.of(
                "jobId",
                work.job,
                "clientId",
                clientId,
                "added",
                Map.of(
                        "kind",
                        "CONSULTATION",
                        "title",
                        "Found behind the shelf",
                        "serviceDate",
                        date,
                        "sourceSystem",
                        "PAPER_FILE_ROOM"),
                "file",
                file,
                "sha256",
                hash(bytes));
    }

    private static byte[] bundle(List<Map<String, Object>> lines, Map<String, byte[]> files) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        try {
            all.put("manifest.json", new ObjectMapper().writeValueAsBytes(Map.of("lines", lines)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return Zips.of(all);
    }

    private ValidatableResponse send(byte[] bundle) {
        return send(journey.copier, bundle);
    }

    private static ValidatableResponse send(String token, byte[] bundle) {
        return given().auth()
                .oauth2(token)
                .contentType("application/zip")
                .body(bundle)
                .post(PATH)
                .then();
    }

    private byte[] whole() {
        return bundle(
                List.of(line("PROGRESS_NOTE", "1.pdf", NOTE), line("LAB_RESULT", "scans/2.pdf", RESULT)),
                Map.of("1.pdf", NOTE, "scans/2.pdf", RESULT));
    }

    @Test
    void bringsEveryDocumentOfTheJob() {
        send(whole())
                .statusCode(200)
                .body("lines.line", contains(0, 1))
                .body("lines.outcome", contains("APPLIED", "APPLIED"))
                .body("lines.item.state", contains("FOUND", "FOUND"))
                .body("lines.item.countedPages", contains(2, 3))
                .body("unlistedFiles", equalTo(0));
        work.move("completion").statusCode(200);
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'copy-job.bundle'"))
                .isEqualTo(1);
    }

    @Test
    void doesNothingTwiceWhenItIsSentAgain() {
        byte[] bundle = whole();
        send(bundle).statusCode(200);
        long documents = OwnerSql.count(journey.world.custodian, "document", "true");
        send(bundle).statusCode(200).body("lines.outcome", contains("ALREADY_APPLIED", "ALREADY_APPLIED"));
        work.move("completion").statusCode(200);
        send(bundle).statusCode(200).body("lines.outcome", contains("ALREADY_APPLIED", "ALREADY_APPLIED"));
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isEqualTo(documents);
    }

    @Test
    void goesOnWhereItWasCutShort() {
        byte[] bundle = whole();
        send(bundle(List.of(line("PROGRESS_NOTE", "1.pdf", NOTE)), Map.of("1.pdf", NOTE)))
                .statusCode(200);
        send(bundle).statusCode(200).body("lines.outcome", contains("ALREADY_APPLIED", "APPLIED"));
    }

    @Test
    void bringsADocumentThatTheIndexDidNotKnow() {
        UUID client = UUID.randomUUID();
        byte[] bundle = bundle(List.of(addedLine(client, "1.pdf", NOTE, "2025-04-01")), Map.of("1.pdf", NOTE));
        String item = send(bundle)
                .statusCode(200)
                .body("lines[0].outcome", equalTo("APPLIED"))
                .body("lines[0].item.added", equalTo(true))
                .extract()
                .path("lines[0].item.id");
        send(bundle)
                .statusCode(200)
                .body("lines[0].outcome", equalTo("ALREADY_APPLIED"))
                .body("lines[0].item.id", equalTo(item));
        assertThat(work.items()).hasSize(3);
    }

    @Test
    void addsNothingWhoseFileIsRefused() {
        byte[] rubbish = {0, 1, 2, 3};
        send(bundle(List.of(addedLine(UUID.randomUUID(), "1.pdf", rubbish, "2025-04-01")), Map.of("1.pdf", rubbish)))
                .statusCode(200)
                .body("lines[0].outcome", equalTo("REFUSED"))
                .body("lines[0].code", equalTo("document-refused"))
                .body("lines[0].reason", notNullValue())
                .body("lines[0].advice", notNullValue())
                .body("lines[0].item", nullValue());
        assertThat(work.items()).hasSize(2);
    }

    @Test
    void bodyInvalid_forAnAddedDocumentOfTheFuture() {
        send(bundle(List.of(addedLine(UUID.randomUUID(), "1.pdf", NOTE, "2125-04-01")), Map.of("1.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].code", equalTo("body-invalid"));
        assertThat(work.items()).hasSize(2);
    }

    @Test
    void conflict_whereTheSameIdAddedSomethingElse() {
        UUID client = UUID.randomUUID();
        send(bundle(List.of(addedLine(client, "1.pdf", NOTE, "2025-04-01")), Map.of("1.pdf", NOTE)))
                .statusCode(200);
        send(bundle(List.of(addedLine(client, "1.pdf", NOTE, "2025-04-02")), Map.of("1.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].outcome", equalTo("CONFLICT"))
                .body("lines[0].code", equalTo("conflict"));
    }

    @Test
    void versionStale_whereSomebodyWasFaster() {
        List<Map<String, Object>> lines = List.of(line("PROGRESS_NOTE", "1.pdf", NOTE));
        work.notFound(work.item("PROGRESS_NOTE"), "DESTROYED").statusCode(200);
        send(bundle(lines, Map.of("1.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].outcome", equalTo("CONFLICT"))
                .body("lines[0].code", equalTo("version-stale"))
                .body("lines[0].item.state", equalTo("NOT_FOUND"));
    }

    @Test
    void oneBadFileKeepsNoneOfTheOthersBack() {
        byte[] rubbish = {0, 1, 2, 3};
        send(bundle(
                        List.of(line("PROGRESS_NOTE", "1.pdf", rubbish), line("LAB_RESULT", "2.pdf", RESULT)),
                        Map.of("1.pdf", rubbish, "2.pdf", RESULT)))
                .statusCode(200)
                .body("lines.outcome", contains("REFUSED", "APPLIED"));
    }

    @Test
    void bundleFileMissing_andWhatNobodyNames() {
        send(bundle(List.of(line("PROGRESS_NOTE", "1.pdf", NOTE)), Map.of("other.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].code", equalTo("bundle-file-missing"))
                .body("unlistedFiles", equalTo(1));
    }

    @Test
    void bundleFileDamaged_whereItsHashIsAnother() {
        send(bundle(List.of(line("PROGRESS_NOTE", "1.pdf", RESULT)), Map.of("1.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].code", equalTo("bundle-file-damaged"))
                .body("lines[0].item.state", equalTo("WANTED"));
    }

    @Test
    void pageCountDiffers_fromTheManifest() {
        Map<String, Object> line = line("PROGRESS_NOTE", "1.pdf", NOTE);
        line.put("pages", 7);
        send(bundle(List.of(line), Map.of("1.pdf", NOTE)))
                .statusCode(200)
                .body("lines[0].code", equalTo("page-count-differs"));
    }

    @Test
    void tooLarge_forAFileThatUnpacksToMuchMore() {
        byte[] bomb = new byte[50 << 20];
        send(bundle(List.of(line("PROGRESS_NOTE", "1.pdf", bomb)), Map.of("1.pdf", bomb)))
                .statusCode(200)
                .body("lines[0].code", equalTo("too-large"));
    }

    @Test
    void leaseExpired_keepsNothing() {
        byte[] bundle = whole();
        TestClock.forward(Duration.ofHours(5));
        send(bundle).statusCode(200).body("lines.code", contains("lease-expired", "lease-expired"));
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isZero();
    }

    @Test
    void notFound_forAnotherServicesJob() {
        byte[] bundle = whole();
        send(new Journey().copier, bundle).statusCode(200).body("lines.code", contains("not-found", "not-found"));
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isZero();
    }

    @Test
    void bodyInvalid_pointsIntoTheManifest() {
        Map<String, Object> line = line("PROGRESS_NOTE", "1.pdf", NOTE);
        line.remove("etag");
        line.put("sha256", "none");
        send(bundle(List.of(line), Map.of()))
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("errors.pointer", hasItem("/lines/0/sha256"));
    }

    @Test
    void bodyUnreadable_forAManifestThatIsNoJson() {
        send(Zips.of(Map.of("manifest.json", "Karin Lindqvist".getBytes(StandardCharsets.US_ASCII))))
                .statusCode(400)
                .body("code", equalTo("body-unreadable"))
                .body("detail", equalTo("Write manifest.json as the API description says, and send it again."));
        send(Zips.of(Map.of("manifest.json", "null".getBytes(StandardCharsets.US_ASCII))))
                .statusCode(400)
                .body("code", equalTo("body-unreadable"));
    }

    @Test
    void bundleRefused_saysWhy() {
        send("no zip".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("code", equalTo("bundle-refused"))
                .body("refusals.code", contains("NOT_A_ZIP"));
        send(Zips.of(Map.of("1.pdf", NOTE))).statusCode(422).body("refusals.code", contains("MANIFEST_MISSING"));
    }

    @Test
    void comesByAnUploadThatCanBeSentAgain() {
        byte[] bundle = whole();
        String upload = uploaded(bundle);
        given().auth()
                .oauth2(journey.copier)
                .post(PATH + "?upload=" + upload)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("APPLIED", "APPLIED"));
        given().auth()
                .oauth2(journey.copier)
                .post(PATH + "?upload=" + upload)
                .then()
                .statusCode(200)
                .body("lines.outcome", contains("ALREADY_APPLIED", "ALREADY_APPLIED"));
    }

    private RequestSpecification tus() {
        return given().auth().oauth2(journey.copier).header("Tus-Resumable", "1.0.0");
    }

    private String uploaded(byte[] bytes) {
        String address = tus().header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Length", bytes.length)
                .post("/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String id = address.substring(address.lastIndexOf('/') + 1);
        tus().header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch("/v1/uploads/" + id)
                .then()
                .statusCode(204);
        return id;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
