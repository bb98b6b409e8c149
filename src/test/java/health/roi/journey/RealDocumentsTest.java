package health.roi.journey;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import health.roi.support.ApiTest;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of the shapes that hospitals and fax machines send, by both doors through which documents come in. */
@QuarkusTest
class RealDocumentsTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("a long text", SampleDocuments.pdf("Chart", 120), 120, "Chart page 120"),
                Arguments.of(
                        "a PDF that opens without a password", SampleDocuments.encryptedPdf("Scan", ""), 1, "Scan"),
                Arguments.of("a form with its picture", SampleDocuments.formPdf("penicillin", true), 1, "penicillin"),
                Arguments.of("a form without its picture", SampleDocuments.formPdf("latex", false), 1, "latex"),
                Arguments.of(
                        "pages that lie on their side", SampleDocuments.rotatedPdf("Lying", 2, 90), 2, "Lying page 2"),
                Arguments.of("a fax of one page", SampleDocuments.faxTiff(1), 1, ""),
                Arguments.of("a fax of five pages", SampleDocuments.faxTiff(5), 5, ""),
                Arguments.of("a photograph", SampleDocuments.jpeg(640, 480), 1, ""),
                Arguments.of(
                        "a clinical document",
                        SampleDocuments.clinicalDocument("<list><item>Aspirin</item></list>"),
                        1,
                        "Aspirin"));
    }

    static Stream<Arguments> refused() {
        byte[] fax = SampleDocuments.faxTiff(5);
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        return Stream.of(
                Arguments.of("a PDF behind a password", SampleDocuments.encryptedPdf("Scan", "secret")),
                Arguments.of("a PDF that was cut off", SampleDocuments.truncatedPdf()),
                Arguments.of(
                        "a PDF that is only a heading",
                        "%PDF-1.7\nthis is no document\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        "a PDF with nothing in its table",
                        "%PDF-1.4\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        "a program",
                        new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff}),
                Arguments.of("garbage", garbage),
                Arguments.of("a fax that was cut off", Arrays.copyOf(fax, fax.length - 400)),
                Arguments.of("a fax that is only a heading", Arrays.copyOf(fax, 8)),
                Arguments.of("a fax whose directories go in a circle", circular()),
                Arguments.of(
                        "a web page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("nothing", new byte[0]));
    }

    /** The first directory names itself as the next. */
    private static byte[] circular() {
        byte[] fax = SampleDocuments.faxTiff(1);
        fax[8 + 2 + 11 * 12] = 8;
        return fax;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String what, byte[] bytes, int pages, String words) {
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", bytes);
        assertThat(as(journey.reviewer)
                        .get("/v1/records/" + record + "/content")
                        .asByteArray())
                .isEqualTo(bytes);
        byte[] readable = as(journey.reviewer)
                .get("/v1/records/" + record + "/content?form=readable")
                .asByteArray();
        assertThat(PdfText.pages(readable)).hasSize(pages);

        String request = journey.packagedPatientRequest("MAIL");
        assertThat(PdfText.of(journey.packageOf(request))).contains(words);
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] bytes) {
        UUID record = journey.record("PROGRESS_NOTE", "2025-02-01");
        journey.store(record, bytes)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("document-refused"))
                .body("type", startsWith("/problems/"));

        CopyWork work = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        work.claim().statusCode(200);
        work.upload(work.items().get(0), bytes)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("document-refused"));

        assertThat(OwnerSql.count(journey.world.custodian, "document", "true")).isZero();
        as(journey.reviewer).get("/v1/records/" + record + "/content").then().statusCode(404);
    }

    @Test
    void aScriptOrAnAttachmentDoesNotTravelWithARelease() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.activePdf("Active"));
        byte[] pdf = journey.packageOf(journey.packagedPatientRequest("MAIL"));
        assertThat(PdfText.of(pdf)).contains("Active page 1");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/OpenAction", "/EmbeddedFile", "attached.txt");
    }
}
