package health.roi.document.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import health.roi.platform.job.JobRunner;
import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that arrives over a bad line: in pieces, again and again, once. */
@QuarkusTest
class UploadApiTest extends ApiTest {

    @Inject
    UploadExpiryJob expiry;

    @Inject
    JobRunner runner;

    private Journey journey;
    private CopyWork work;
    private String item;
    private byte[] document;

    @BeforeEach
    void claimAJob() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        work = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        work.claim().statusCode(200);
        item = work.items().get(0);
        document = SampleDocuments.pdf("Slow line", 12);
    }

    private RequestSpecification tus(String token) {
        return given().auth().oauth2(token).header("Tus-Resumable", "1.0.0");
    }

    private String begin(long length, String metadata) {
        RequestSpecification call = tus(journey.copier)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Length", length);
        if (metadata != null) {
            call.header("Upload-Metadata", metadata);
        }
        String address = call.post("/v1/uploads")
                .then()
                .statusCode(201)
                .header("Tus-Resumable", equalTo("1.0.0"))
                .header("Upload-Offset", equalTo("0"))
                .header("Upload-Expires", notNullValue())
                .extract()
                .header("Location");
        return address.substring(address.indexOf("/v1/"));
    }

    private ValidatableResponse send(String upload, long offset, byte[] bytes) {
        return send(tus(journey.copier), upload, offset, bytes);
    }

    private static ValidatableResponse send(RequestSpecification call, String upload, long offset, byte[] bytes) {
        return call.header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(upload)
                .then();
    }

    private String offset(String upload) {
        return tus(journey.copier).head(upload).then().statusCode(200).extract().header("Upload-Offset");
    }

    private ValidatableResponse attach(String upload) {
        return Journey.upload(
                journey.copier,
                work.path() + "/items/" + item + "/content?upload=" + upload.substring(upload.lastIndexOf('/') + 1),
                work.itemTag(item),
                new byte[0]);
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(document, from, to);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wholeHash(byte[] bytes) {
        String hex = HexFormat.of().formatHex(sha256(bytes));
        return "sha256 " + Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    @Test
    void attachesWhatArrivedInPieces() {
        int third = document.length / 3;
        String upload = begin(document.length, wholeHash(document));
        send(upload, 0, part(0, third)).statusCode(204).header("Upload-Offset", equalTo(String.valueOf(third)));
        send(upload, third, part(third, 2 * third)).statusCode(204);
        assertThat(offset(upload)).isEqualTo(String.valueOf(2 * third));
        send(upload, 2L * third, part(2 * third, document.length)).statusCode(204);
        attach(upload).statusCode(200).body("state", equalTo("FOUND")).body("countedPages", equalTo(12));
        refused(attach(upload), 410, "upload-ended");
        assertThat(OwnerSql.count(journey.world.custodian, "upload_part", "true"))
                .isZero();
        work.move("completion").statusCode(200);
    }

    @Test
    void keepsWhatArrivedBeforeTheLineBroke() throws IOException {
        String upload = begin(document.length, wholeHash(document));
        String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + journey.copier
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                + "Content-Length: " + document.length + "\r\n\r\n";
        int half = document.length / 2;
        long before = received();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(document, 0, half);
            socket.getOutputStream().flush();
            // Wait for the first bytes behind the part's head: a line that breaks before them leaves nothing to keep.
            Journey.await(() -> received() > before + PartFile.HEAD);
        }
        Journey.await(() -> !offset(upload).equals("0"));
        int arrived = Integer.parseInt(offset(upload));
        assertThat(arrived).isPositive().isLessThanOrEqualTo(half);
        send(upload, arrived, part(arrived, document.length)).statusCode(204);
        attach(upload).statusCode(200).body("countedPages", equalTo(12));
    }

    private static long received() {
        return Journey.unfinished().stream()
                .mapToLong(folder -> folder.resolve("part").toFile().length())
                .sum();
    }

    @Test
    void refusesAPartThatDoesNotBeginWhereTheUploadIs() {
        String upload = begin(document.length, null);
        send(upload, 0, part(0, 100)).statusCode(204);
        refused(send(upload, 0, part(0, 100)), 409, "upload-offset-conflict");
        refused(send(upload, 200, part(200, 300)), 409, "upload-offset-conflict");
        assertThat(offset(upload)).isEqualTo("100");
    }

    @Test
    void refusesAPartWithAnotherChecksum() {
        String upload = begin(document.length, null);
        String wrong = "sha256 " + Base64.getEncoder().encodeToString(sha256(part(1, 101)));
        refused(
                send(tus(journey.copier).header("Upload-Checksum", wrong), upload, 0, part(0, 100)),
                460,
                "upload-checksum-mismatch");
        assertThat(offset(upload)).isEqualTo("0");
        String right = "sha256 " + Base64.getEncoder().encodeToString(sha256(part(0, 100)));
        send(tus(journey.copier).header("Upload-Checksum", right), upload, 0, part(0, 100))
                .statusCode(204);
    }

    @Test
    void refusesAChecksumOfAnotherKind() {
        String upload = begin(document.length, null);
        refused(
                send(tus(journey.copier).header("Upload-Checksum", "sha1 AAAA"), upload, 0, part(0, 100)),
                400,
                "parameter-invalid");
    }

    @Test
    void refusesAWholeWithAnotherChecksum() {
        String upload = begin(document.length, wholeHash(part(1, document.length)));
        send(upload, 0, document).statusCode(204);
        refused(attach(upload), 460, "upload-checksum-mismatch");
        work.read().body("items[0].state", equalTo("WANTED"));
    }

    @Test
    void refusesMoreThanWasAnnounced() {
        String upload = begin(100, null);
        refused(send(upload, 0, part(0, 101)), 409, "upload-too-long");
    }

    @Test
    void refusesAnUploadThatNoDocumentMayBe() {
        refused(
                tus(journey.copier)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Upload-Length", 1L << 35)
                        .post("/v1/uploads")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void refusesToAttachWhatIsNotComplete() {
        String upload = begin(document.length, null);
        send(upload, 0, part(0, 100)).statusCode(204);
        refused(attach(upload), 409, "upload-unfinished");
    }

    @Test
    void refusesAnotherVersionOfTheProtocol() {
        refused(
                given().auth()
                        .oauth2(journey.copier)
                        .header("Tus-Resumable", "0.2.2")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Upload-Length", 10)
                        .post("/v1/uploads")
                        .then(),
                412,
                "tus-version-unsupported");
    }

    @Test
    void isNobodyElses() {
        String upload = begin(document.length, null);
        for (String other : List.of(journey.specialist, new Journey().copier)) {
            assertThat(tus(other).head(upload).statusCode()).isEqualTo(404);
            refused(send(tus(other), upload, 0, part(0, 100)), 404, "not-found");
            refused(tus(other).delete(upload).then(), 404, "not-found");
        }
    }

    @Test
    void removesTheBytesOfWhatIsGivenUp() {
        String upload = begin(document.length, null);
        send(upload, 0, part(0, 100)).statusCode(204);
        tus(journey.copier).delete(upload).then().statusCode(204);
        refused(send(upload, 100, part(100, 200)), 410, "upload-ended");
        assertThat(OwnerSql.count(journey.world.custodian, "upload_part", "true"))
                .isZero();
    }

    @Test
    void removesWhatNobodyAttachedInAWeek() throws InterruptedException, ExecutionException {
        String upload = begin(document.length, null);
        send(upload, 0, document).statusCode(204);
        TestClock.forward(Duration.ofDays(7).plusSeconds(1));
        // On a thread of its own: the one of a test has a request.
        Executors.newSingleThreadExecutor().submit(() -> runner.run(expiry)).get();
        assertThat(OwnerSql.count(journey.world.custodian, "upload_part", "true"))
                .isZero();
        assertThat(OwnerSql.count(journey.world.custodian, "upload", "state = 'ENDED'"))
                .isEqualTo(1);
    }

    @Test
    void takesAPartOnceThoughItIsSentByManyAtOnce() throws InterruptedException, ExecutionException {
        String upload = begin(document.length, null);
        int half = document.length / 2;
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> sending =
                    () -> send(upload, 0, part(0, half)).extract().statusCode();
            List<Integer> answers = senders.invokeAll(Collections.nCopies(8, sending)).stream()
                    .map(UploadApiTest::value)
                    .toList();
            assertThat(answers).containsOnly(204, 409).containsOnlyOnce(204);
        } finally {
            senders.shutdown();
        }
        assertThat(offset(upload)).isEqualTo(String.valueOf(half));
        send(upload, half, part(half, document.length)).statusCode(204);
        attach(upload).statusCode(200).body("countedPages", equalTo(12));
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void attachesToARecordAndToAPaper() {
        String upload = begin(journey.specialist, document.length);
        send(tus(journey.specialist), upload, 0, document).statusCode(204);
        UUID record = journey.record("LAB_REPORT", "2025-02-02");
        Journey.upload(
                        journey.specialist,
                        "/v1/records/" + record + "/content?upload=" + upload.substring(upload.lastIndexOf('/') + 1),
                        "\"0\"",
                        new byte[0])
                .statusCode(200)
                .body("documentId", notNullValue());
    }

    private String begin(String token, long length) {
        String address = tus(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Upload-Length", length)
                .post("/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return address.substring(address.indexOf("/v1/"));
    }

    @Test
    void keepsNoByteInPlain() throws IOException {
        byte[] marked = ("Marked " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        String upload = begin(marked.length, null);
        send(upload, 0, marked).statusCode(204);
        try (Stream<Path> files = Files.walk(Path.of("target", "test-data", "documents"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(marked, StandardCharsets.US_ASCII));
            }
        }
    }
}
