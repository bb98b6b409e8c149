package health.roi.copyjob;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The upload of a document: what is taken, what is refused, and that a refusal leaves nothing behind. */
@QuarkusTest
class CopyJobUploadTest extends ApiTest {

    private Journey journey;
    private CopyWork work;
    private String item;
    private Set<Path> before;

    @BeforeEach
    void claimAJob() {
        journey = new Journey();
        journey.record("PROGRESS_NOTE", "2025-02-01");
        work = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        work.claim().statusCode(200);
        item = work.items().get(0);
        before = new TreeSet<>(Journey.unfinished());
    }

    private void nothingIsStored() {
        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isZero();
        assertThat(new TreeSet<>(Journey.unfinished())).isEqualTo(before);
        assertThat(Path.of("target", "test-data", "documents", journey.world.custodian.toString()))
                .doesNotExist();
        work.read().body("items[0].state", equalTo("WANTED")).body("items[0].countedPages", nullValue());
    }

    private void refused(byte[] bytes, String code) {
        ValidatableResponse answer = work.upload(item, bytes)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("document-refused"))
                .body("refusals", hasSize(1))
                .body("refusals[0].code", equalTo(code));
        assertThat(answer.extract().asString()).doesNotContain("health.roi", "target/test-data", "Exception");
        nothingIsStored();
    }

    @Test
    void refusesAnEmptyBody() {
        refused(new byte[0], "EMPTY");
    }

    @Test
    void refusesWhatIsNotADocument() {
        refused(new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9}, "NOT_A_DOCUMENT");
    }

    @Test
    void refusesAFormatThatIsNotTaken() {
        refused(zip(), "UNSUPPORTED_FORMAT");
    }

    @Test
    void refusesAPdfThatNeedsAPassword() {
        refused(SampleDocuments.encryptedPdf("secret", "open sesame"), "PDF_ENCRYPTED");
    }

    @Test
    void refusesATruncatedPdf() {
        refused(SampleDocuments.truncatedPdf(), "PDF_DAMAGED");
    }

    @Test
    void refusesATruncatedTiff() {
        byte[] whole = SampleDocuments.faxTiff(3);
        refused(Arrays.copyOf(whole, whole.length / 2), "TIFF_DAMAGED");
    }

    @Test
    void refusesATruncatedPicture() {
        byte[] whole = SampleDocuments.png(200, 200);
        refused(Arrays.copyOf(whole, whole.length / 2), "IMAGE_DAMAGED");
    }

    @Test
    void refusesAClinicalDocumentThatIsNotWellFormed() {
        refused(SampleDocuments.clinicalDocument("<paragraph>open"), "CDA_MALFORMED");
    }

    @Test
    void refusesAClinicalDocumentWithEntities() {
        String text = new String(SampleDocuments.clinicalDocument("&x;"), StandardCharsets.UTF_8);
        refused(
                text.replace("?>", "?>\n<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                        .getBytes(StandardCharsets.UTF_8),
                "CDA_UNSAFE");
    }

    @Test
    void refusesAPageCountThatDiffersFromTheReport() {
        work.upload(item, SampleDocuments.pdf("Note", 3), 4)
                .statusCode(409)
                .body("code", equalTo("page-count-differs"));
        nothingIsStored();
    }

    @Test
    void replacesAnEarlierUpload() {
        work.upload(item, SampleDocuments.pdf("First", 1)).statusCode(200);
        work.upload(item, SampleDocuments.pdf("Second", 2)).statusCode(200).body("countedPages", equalTo(2));
        work.move("completion").statusCode(200);
        String record = as(journey.specialist)
                .get("/v1/patients/" + journey.patient + "/records")
                .then()
                .extract()
                .path("items[0].id");
        byte[] content =
                as(journey.reviewer).get("/v1/records/" + record + "/content").asByteArray();
        assertThat(PdfText.of(content)).contains("Second page 2").doesNotContain("First");
    }

    @Test
    void refusesAnUploadOnAStaleVersionOfTheItem() {
        String stale = work.itemTag(item);
        work.upload(item, SampleDocuments.pdf("First", 1)).statusCode(200);
        Journey.upload(journey.copier, path(), stale, SampleDocuments.pdf("Lost update", 1))
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void refusesAnItemOfAnotherJob() {
        journey.record("LAB_RESULT", "2025-03-01");
        CopyWork other = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        other.claim().statusCode(200);
        Journey.upload(
                        journey.copier,
                        other.path() + "/items/" + item + "/content",
                        work.itemTag(item),
                        SampleDocuments.pdf("Elsewhere", 1))
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(NotFoundReason.class)
    void takesEveryReasonWhyADocumentIsNotThere(NotFoundReason reason) {
        work.notFound(item, reason.name())
                .statusCode(200)
                .body("state", equalTo("NOT_FOUND"))
                .body("notFoundReason", equalTo(reason.name()));
    }

    @Test
    void refusesAnUnknownReason() {
        work.notFound(item, "LAZY").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void refusesTwoHundredAnnouncedMegabytesBeforeAByteIsSent() throws IOException {
        try (Socket socket = send("Content-Length: 209715200\r\n")) {
            List<String> answer = read(socket);
            assertThat(answer.get(0)).contains("413");
            assertThat(String.join("\n", answer))
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"too-large\"");
        }
        nothingIsStored();
    }

    @Test
    void cutsOffAnUnannouncedBodyAtTheLimit() throws IOException {
        try (Socket socket = send("Transfer-Encoding: chunked\r\n")) {
            OutputStream out = socket.getOutputStream();
            byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int megabyte = 0; megabyte < 160; megabyte++) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Closed at the limit: that is the point.
            }
        }
        nothingIsStoredSoon();
    }

    @Test
    void keepsNothingOfAClientThatDisconnectsHalfWay() throws IOException {
        byte[] document = SampleDocuments.pdf("Half", 40);
        try (Socket socket = send("Content-Length: " + document.length + "\r\n")) {
            socket.getOutputStream().write(document, 0, document.length / 2);
            socket.getOutputStream().flush();
            // Wait until the half has arrived, so that there is something to leave behind.
            Journey.await(() -> Journey.unfinished().size() > before.size());
        }
        nothingIsStoredSoon();
        work.upload(item, document).statusCode(200);
    }

    private void nothingIsStoredSoon() {
        Journey.await(() -> new TreeSet<>(Journey.unfinished()).equals(before));
        nothingIsStored();
    }

    private String path() {
        return work.path() + "/items/" + item + "/content";
    }

    private Socket send(String lengthHeader) throws IOException {
        String head = "PUT " + path() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + journey.copier
                + "\r\nIf-Match: " + work.itemTag(item) + "\r\nContent-Type: application/pdf\r\n" + lengthHeader
                + "\r\n";
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static List<String> read(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .toList();
    }

    private static byte[] zip() {
        return new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    }
}
