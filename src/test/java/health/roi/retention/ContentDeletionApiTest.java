package health.roi.retention;

import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.work.Sha256;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of a record is deleted, or is kept because something stands in the way. In Texas: ten years. */
@QuarkusTest
class ContentDeletionApiTest extends ApiTest {

    private static final byte[] TEXT = "Seen in 2010, feels well.".getBytes(StandardCharsets.US_ASCII);

    @ConfigProperty(name = "roi.documents.directory")
    Path directory;

    @Inject
    DocumentService documents;

    private Journey journey;
    private UUID custodian;

    @BeforeEach
    void chart() {
        journey = new Journey("TX");
        custodian = journey.world.custodian;
    }

    @Test
    void deletesWhatNeedNotBeKeptAndCertifiesIt() throws IOException {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2010-02-01", TEXT);
        String document = column("select document_id::text from record where id = ?", record);
        assertEquals(2, objects());
        var done = delete(record, "RETENTION_ENDED").statusCode(200);
        for (ValidatableResponse certificate : List.of(done, certificate(record).statusCode(200))) {
            certificate
                    .body("recordId", equalTo(record.toString()))
                    .body("documentId", equalTo(document))
                    .body("sha256", equalTo(hash(TEXT)))
                    .body("reason", equalTo("RETENTION_ENDED"))
                    .body("note", equalTo("Looked at it"))
                    .body("erased", equalTo(true))
                    .body("deletedBy", equalTo("test-privacy-officer"))
                    .body("deletedAt", notNullValue());
        }
        as(journey.specialist)
                .get("/v1/records/" + record)
                .then()
                .body("documentId", equalTo(null))
                .header("ETag", done.extract().header("ETag"));
        assertEquals(0, objects(), "the objects are gone");
        assertEquals(2, OwnerSql.count(custodian, "content", "deleted_at is not null and wrapped_key is null"));
        assertEquals(1, OwnerSql.count(custodian, "document", "id = ?::uuid and sha256 = ?", document, hash(TEXT)));
        assertEquals(
                List.of("record.content.store", "record.content.delete", "record.content.deletion.read"),
                OwnerSql.column(
                        custodian,
                        "select action from audit_event where subject_id = ? and action like 'record.content%'"
                                + " order by id",
                        record));
        assertEquals(
                1,
                OwnerSql.count(
                        custodian, "outbox_event", "type = 'record.content-deleted' and subject_id = ?", record));
    }

    @Test
    void documentDeleted_isSaidToWhoeverReadsIt() {
        UUID record = deleted();
        for (String form : List.of("original", "readable")) {
            as(journey.reviewer)
                    .get("/v1/records/" + record + "/content?form=" + form)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("document-deleted"));
        }
    }

    @Test
    void documentDeleted_isSaidToWhoeverDeletesItAgain() {
        delete(deleted(), "RETENTION_ENDED").statusCode(410).body("code", equalTo("document-deleted"));
    }

    @Test
    void refusesToDeleteWhatIsNotStored() {
        delete(journey.record("PROGRESS_NOTE", "2010-02-01"), "RETENTION_ENDED")
                .statusCode(404)
                .body("code", equalTo("no-document"));
    }

    @Test
    void refusesToShowACertificateWhereNothingWasDeleted() {
        certificate(stored()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void refusesADeletionForAnOldVersion() {
        UUID record = stored();
        String path = "/v1/records/" + record + "/content/deletion";
        move(journey.officer, path, "\"0\"", body("RETENTION_ENDED")).statusCode(412);
        as(journey.officer).body(body("RETENTION_ENDED")).post(path).then().statusCode(428);
        read(record);
    }

    @Test
    void refusesADeletionWithoutAReasonOrANote() {
        UUID record = stored();
        move(journey.officer, "/v1/records/" + record + "/content/deletion", etag(record), Map.of("note", " "))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"))
                .body("errors.pointer", hasItem("/note"));
    }

    @Test
    void underLegalHold_ofThePatientUntilEveryOneIsReleased() {
        UUID record = stored();
        String first = hold("PATIENT", journey.patient);
        String second = hold("PATIENT", journey.patient);
        delete(record, "RETENTION_ENDED")
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body("refusals.code", contains("under-legal-hold", "under-legal-hold"))
                .body("refusals.message", hasItem(containsString(first)));
        release(first);
        delete(record, "WRONG_PATIENT").statusCode(409).body("refusals.code", contains("under-legal-hold"));
        read(record);
        release(second);
        delete(record, "RETENTION_ENDED").statusCode(200);
    }

    @Test
    void underLegalHold_ofARequestThatAskedForItAlsoWhenItIsClosed() {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", TEXT);
        UUID outside = stored();
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.step(journey.desk, request, "cancellation", Map.of("reason", "No longer needed"))
                .statusCode(200);
        String hold = hold("REQUEST", UUID.fromString(request));
        delete(record, "DUPLICATE_SCAN").statusCode(409).body("refusals.code", contains("under-legal-hold"));
        delete(outside, "DUPLICATE_SCAN").statusCode(200);
        release(hold);
        delete(record, "DUPLICATE_SCAN").statusCode(200);
    }

    @Test
    void documentInUse_whileAnOpenRequestAsksForIt() {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", TEXT);
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        delete(record, "DUPLICATE_SCAN")
                .statusCode(409)
                .body("refusals.code", contains("document-in-use"))
                .body("refusals[0].message", containsString(request));
        read(record);
        journey.step(journey.desk, request, "cancellation", Map.of("reason", "No longer needed"))
                .statusCode(200);
        delete(record, "DUPLICATE_SCAN").statusCode(200);
    }

    @Test
    void retentionRunning_saysUntilWhen() {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", TEXT);
        delete(record, "RETENTION_ENDED")
                .statusCode(409)
                .body("refusals.code", contains("retention-running"))
                .body("refusals[0].message", containsString("until 2035-02-01"))
                .body("refusals[0].message", containsString("241.103"));
        read(record);
    }

    @Test
    void retentionRunning_fromTheLastTreatmentAtTheFacility() {
        UUID record = stored();
        journey.record("LAB_RESULT", "2024-07-01");
        delete(record, "RETENTION_ENDED")
                .statusCode(409)
                .body("refusals[0].message", containsString("until 2034-07-01"));
    }

    @Test
    void retentionRunning_forEverInMinnesota() {
        Journey minnesota = new Journey();
        UUID record = minnesota.storedRecord("PROGRESS_NOTE", "1990-02-01", TEXT);
        String path = "/v1/records/" + record;
        move(
                        minnesota.officer,
                        path + "/content/deletion",
                        Journey.etag(minnesota.officer, path),
                        body("RETENTION_ENDED"))
                .statusCode(409)
                .body("refusals.code", contains("retention-running"))
                .body("refusals[0].message", containsStringIgnoringCase("for ever"));
    }

    @Test
    void whatNeverBelongedHereNeedNotWait() {
        delete(journey.storedRecord("PROGRESS_NOTE", "2025-02-01", TEXT), "WRONG_PATIENT")
                .statusCode(200)
                .body("erased", equalTo(true));
    }

    @Test
    void retentionRunning_whateverTheReasonOnceItWasDisclosed() {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Sent", 1));
        String request = journey.packagedPatientRequest("MAIL");
        String delivery = journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(201)
                .extract()
                .path("id");
        move(journey.desk, "/v1/deliveries/" + delivery + "/confirmation", "\"0\"", Map.of("note", "Signed for"))
                .statusCode(200);
        for (String reason : List.of("WRONG_PATIENT", "DUPLICATE_SCAN", "RETENTION_ENDED")) {
            delete(record, reason).statusCode(409).body("refusals.code", contains("retention-running"));
        }
        read(record);
    }

    @Test
    void theSameBytesInAnotherRecordStay() {
        UUID record = stored();
        UUID same = journey.storedRecord("PROGRESS_NOTE", "2010-02-02", TEXT);
        delete(record, "DUPLICATE_SCAN").statusCode(200).body("erased", equalTo(false));
        as(journey.reviewer).get("/v1/records/" + record + "/content").then().statusCode(410);
        assertArrayEquals(TEXT, read(same));
        delete(same, "RETENTION_ENDED").statusCode(200).body("erased", equalTo(true));
        assertEquals(0, OwnerSql.count(custodian, "content", "deleted_at is null"));
    }

    @Test
    void theSameBytesInALetterStay() {
        String request = journey.patientAsks("PICK_UP");
        String letter = post(
                        journey.desk, "/v1/release-requests/" + request + "/letters", Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(201)
                .extract()
                .path("id");
        byte[] pdf = letter(letter);
        UUID record = journey.storedRecord("CORRESPONDENCE", "2010-02-01", pdf);
        delete(record, "DUPLICATE_SCAN").statusCode(200).body("erased", equalTo(false));
        assertArrayEquals(pdf, letter(letter));
    }

    @Test
    void theSameBytesCanBeStoredAgain() {
        UUID record = deleted();
        journey.store(record, TEXT).statusCode(200);
        assertArrayEquals(TEXT, read(record));
        assertEquals(2, OwnerSql.count(custodian, "content", "deleted_at is null"));
        delete(record, "RETENTION_ENDED").statusCode(200);
        assertEquals(2, OwnerSql.count(custodian, "document_deletion", "subject_id = ?", record));
    }

    @Test
    void whoeverKeepsTheSameBytesMeanwhileKeepsThem() throws Exception {
        UUID record = stored();
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch deleting = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<UUID> keeper = AsCustodian.submit(threads, custodian, () -> {
                try (ReceivedDocument received = documents.receive(new ByteArrayInputStream(TEXT))) {
                    return QuarkusTransaction.requiringNew().call(() -> {
                        UUID id = documents.keep(received).id();
                        kept.countDown();
                        deleting.await();
                        return id;
                    });
                }
            });
            kept.await();
            Future<ValidatableResponse> deletion = threads.submit(() -> {
                String etag = etag(record);
                deleting.countDown();
                return move(
                        journey.officer, "/v1/records/" + record + "/content/deletion", etag, body("DUPLICATE_SCAN"));
            });
            UUID document = keeper.get();
            deletion.get().statusCode(200).body("erased", equalTo(false));
            assertArrayEquals(TEXT, AsCustodian.call(custodian, () -> {
                try (var file = documents.original(document)) {
                    return Files.readAllBytes(file.path());
                }
            }));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aPlainFileOfAnEarlierVersionIsDeletedToo() throws Exception {
        UUID record = stored();
        String hash = hash(TEXT);
        String readable = column("select readable_sha256 from document where sha256 = ?", hash);
        byte[] pdf = as(journey.reviewer)
                .get("/v1/records/" + record + "/content?form=readable")
                .asByteArray();
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, custodian, null)) {
            OwnerSql.execute(owner, "delete from content");
        }
        Path first = plain(hash, TEXT);
        Path second = plain(readable, pdf);
        delete(record, "RETENTION_ENDED").statusCode(200).body("erased", equalTo(true));
        assertFalse(Files.exists(first));
        assertFalse(Files.exists(second));
        as(journey.reviewer).get("/v1/records/" + record + "/content").then().statusCode(410);
    }

    @Test
    void aRolledBackDeletionDeletesNothing() {
        UUID record = stored();
        hold("PATIENT", journey.patient);
        long before = objects();
        delete(record, "RETENTION_ENDED").statusCode(409);
        assertEquals(before, objects());
        assertArrayEquals(TEXT, read(record));
    }

    @Test
    void theCertificateIsNeverChangedNorRemovedByTheApplication() throws SQLException {
        deleted();
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, custodian, null)) {
            for (String change :
                    List.of("delete from document_deletion", "update document_deletion set note = 'another'")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    @Test
    void onlyThePrivacyOfficerDeletes() {
        UUID record = stored();
        for (String role : List.of("supervisor", "roi-specialist", "administrator", "auditor")) {
            move(
                            journey.world.token(role),
                            "/v1/records/" + record + "/content/deletion",
                            etag(record),
                            body("RETENTION_ENDED"))
                    .statusCode(403);
        }
        as(journey.world.token("auditor"))
                .get("/v1/records/" + record + "/content/deletion")
                .then()
                .statusCode(404)
                .body("detail", startsWith("No document of this record"));
    }

    private UUID stored() {
        return journey.storedRecord("PROGRESS_NOTE", "2010-02-01", TEXT);
    }

    private UUID deleted() {
        UUID record = stored();
        delete(record, "RETENTION_ENDED").statusCode(200);
        return record;
    }

    private ValidatableResponse delete(UUID record, String reason) {
        return move(journey.officer, "/v1/records/" + record + "/content/deletion", etag(record), body(reason));
    }

    private static Map<String, Object> body(String reason) {
        return Map.of("reason", reason, "note", "Looked at it");
    }

    private ValidatableResponse certificate(UUID record) {
        return as(journey.officer)
                .get("/v1/records/" + record + "/content/deletion")
                .then();
    }

    private String etag(UUID record) {
        return Journey.etag(journey.officer, "/v1/records/" + record);
    }

    private byte[] read(UUID record) {
        return as(journey.reviewer)
                .get("/v1/records/" + record + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private byte[] letter(String id) {
        return as(journey.desk)
                .get("/v1/letters/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String hold(String scope, UUID subject) {
        return post(
                        journey.officer,
                        "/v1/legal-holds",
                        Map.of("scope", scope, "subjectId", subject, "matter", "A claim", "reason", "Counsel asked"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void release(String hold) {
        String path = "/v1/legal-holds/" + hold;
        move(journey.officer, path + "/release", Journey.etag(journey.officer, path), Map.of("reason", "Settled"))
                .statusCode(200);
    }

    private Path plain(String hash, byte[] bytes) throws IOException {
        Path file = directory
                .resolve(custodian.toString())
                .resolve(hash.substring(0, 2))
                .resolve(hash);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private long objects() {
        Path folder = directory.resolve("vault").resolve(custodian.toString());
        assertTrue(Files.exists(folder));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String column(String sql, Object... parameters) {
        return OwnerSql.column(custodian, sql, parameters).get(0);
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
