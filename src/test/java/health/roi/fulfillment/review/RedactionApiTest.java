package health.roi.fulfillment.review;

import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.PdfStructure;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept back is gone from the package, is told and priced as it should be, and by whom it may be kept back. */
@QuarkusTest
class RedactionApiTest extends ApiTest {

    private static final Map<String, Integer> LOWER_HALF =
            Map.of("left", 0, "top", 4_500, "width", 10_000, "height", 5_000);

    @TempDir
    Path folder;

    private Journey journey;
    private UUID chart;

    @BeforeEach
    void aChartOfThreePages() {
        journey = new Journey();
        chart = journey.storedRecord(
                "PROGRESS_NOTE", "2025-02-01", SampleDocuments.sharedResourcesPdf(noise(1), noise(2), noise(3)));
    }

    private static BufferedImage noise(int seed) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /** A run of samples as it stands in the unpacked picture. */
    private static String samples(BufferedImage image) {
        byte[] samples = new byte[30];
        for (int x = 0; x < 10; x++) {
            int rgb = image.getRGB(20 + x, 30);
            samples[3 * x] = (byte) (rgb >> 16);
            samples[3 * x + 1] = (byte) (rgb >> 8);
            samples[3 * x + 2] = (byte) rgb;
        }
        return new String(samples, StandardCharsets.ISO_8859_1);
    }

    private boolean holds(byte[] pdf, String words) throws IOException {
        Path file = Files.write(folder.resolve("package.pdf"), pdf);
        return PdfStructure.objects(file, null).stream().anyMatch(object -> object.contains(words));
    }

    private String path(String request, String rest) {
        return "/v1/release-requests/" + request + rest;
    }

    @Test
    void nothingOfWhatIsKeptBackGoesOut() throws IOException {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 2, "OTHER_PATIENT").statusCode(201).body("wholePage", equalTo(true));
        journey.redact(request, chart, 3, "OTHER_PATIENT", LOWER_HALF)
                .statusCode(201)
                .body("areas[0].top", equalTo(4_500));
        journey.check(request);
        journey.build(request)
                .body("state", equalTo("READY"))
                .body("complete", equalTo(false))
                .body("recordPages", equalTo(2))
                .body("manifest.find { it.kind == 'RECORD' }.sourcePages", equalTo(3))
                .body("manifest.find { it.kind == 'RECORD' }.withheldPages", equalTo(List.of(2)))
                .body("manifest.find { it.kind == 'RECORD' }.redactions.page", equalTo(List.of(2, 3)))
                .body("manifest.find { it.kind == 'RECORD' }.redactions.reason", hasItem("NOT_THIS_PATIENT"));
        byte[] pdf = journey.packageOf(request);

        assertThat(holds(pdf, samples(noise(1)))).isTrue();
        assertThat(holds(pdf, samples(noise(2)))).isFalse();
        assertThat(holds(pdf, samples(noise(3)))).isFalse();
        assertThat(holds(pdf, "words of page 1")).isTrue();
        assertThat(holds(pdf, "words of page 2")).isFalse();
        assertThat(holds(pdf, "words of page 3")).isFalse();
        assertThat(PdfText.of(pdf))
                .contains("words of page 1", "Page 2 withheld: It does not belong to this patient's record.")
                .contains("Parts of page 3 withheld", "2 pages of records")
                .doesNotContain("words of page 2", "words of page 3");
        pagesStayInOrder(request, pdf);
    }

    private void pagesStayInOrder(String request, byte[] pdf) throws IOException {
        List<String> pages = PdfText.pages(pdf);
        String tracking = journey.of(request, "trackingNumber");
        for (int i = 1; i <= pages.size(); i++) {
            assertThat(pages.get(i - 1)).contains(tracking).contains("page " + i + " of " + pages.size());
        }
        int first = pages.size() - 2;
        assertThat(pages.get(first)).contains("Page withheld", "NOT_THIS_PATIENT");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(first + 1, 72);
            assertThat(seen.getRGB(300, 500) & 0xFFFFFF).isZero();
            assertThat(seen.getRGB(300, 200) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void nobodyPaysForAWithheldPage() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 2, "OTHER_PATIENT").statusCode(201);
        journey.redact(request, chart, 2, "OTHER_PATIENT").statusCode(201);
        journey.redact(request, chart, 3, "OTHER_PATIENT", LOWER_HALF).statusCode(201);
        journey.check(request);
        String administrator = journey.world.token("administrator");
        as(administrator)
                .header(
                        "If-Match",
                        as(administrator).get("/v1/billing-settings").getHeader("ETag"))
                .body(Map.of("charges", true, "onAccount", true, "dueDays", 30, "numberPrefix", "INV"))
                .put("/v1/billing-settings")
                .then()
                .statusCode(200);
        post(journey.world.token("billing"), path(request, "/invoice"), Map.of())
                .statusCode(201)
                .body("pages", equalTo(2));
    }

    @Test
    void aWithdrawnRedactionKeepsNothingBack() {
        String request = journey.approvedPatientRequest("PICK_UP");
        String redaction = journey.redact(request, chart, 1, "OTHER_PATIENT")
                .statusCode(201)
                .extract()
                .path("id");
        withdraw(request, redaction).statusCode(201).body("withdrawn", equalTo(true));
        withdraw(request, redaction).statusCode(409).body("code", equalTo("redaction-withdrawn"));
        as(journey.specialist)
                .get(path(request, "/redactions"))
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].withdrawalReason", equalTo("It is an earlier number of hers"));
        journey.check(request);
        journey.build(request).body("complete", equalTo(true)).body("recordPages", equalTo(3));
    }

    private io.restassured.response.ValidatableResponse withdraw(String request, String redaction) {
        return post(
                journey.reviewer,
                path(request, "/redactions/" + redaction + "/withdrawal"),
                Map.of("reason", "It is an earlier number of hers"));
    }

    @Test
    void refusesAPackageFromBeforeTheRedaction() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.step(journey.specialist, request, "review", Map.of("reason", "A stray page"))
                .statusCode(200);
        journey.redact(request, chart, 2, "OTHER_PATIENT").statusCode(201);
        journey.step(journey.specialist, request, "approval", null).statusCode(200);
        journey.check(request);
        journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(409)
                .body("code", equalTo("package-outdated"));
        journey.build(request).body("recordPages", equalTo(2));
        journey.step(journey.desk, request, "deliveries", Journey.MAIL).statusCode(201);
    }

    @Test
    void refusesThePreparer() {
        String request = journey.patientAsks("PICK_UP");
        journey.matchAndVerify(request);
        journey.step(journey.specialist, request, "review", Map.of()).statusCode(200);
        String both = journey.world.token("does-both", "roi-specialist", "quality-reviewer");
        journey.step(both, request, "approval", null).statusCode(200);
        post(both, path(request, "/redactions"), Map.of("recordId", chart, "page", 1, "reason", "OTHER_PATIENT"))
                .statusCode(409)
                .body("code", equalTo("preparer-may-not-check"));
    }

    @Test
    void refusesARedactionAfterTheCheck() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.check(request);
        journey.redact(request, chart, 1, "OTHER_PATIENT").statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void refusesWhatDoesNotGoOut() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 4, "OTHER_PATIENT")
                .statusCode(422)
                .body("code", equalTo("reference-unknown"))
                .body("errors[0].pointer", equalTo("/page"));
        journey.redact(request, UUID.randomUUID(), 1, "OTHER_PATIENT")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/recordId"));
    }

    @Test
    void refusesAnAreaBeyondThePage() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(
                        request,
                        chart,
                        1,
                        "OTHER_PATIENT",
                        Map.of("left", 5_000, "top", 0, "width", 6_000, "height", 1_000))
                .statusCode(400)
                .body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesOtherWithoutANote() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 1, "OTHER").statusCode(400).body("code", equalTo("body-invalid"));
    }

    @Test
    void refusesToReleaseNothingButSlips() {
        String request = journey.approvedPatientRequest("PICK_UP");
        for (int page = 1; page <= 3; page++) {
            journey.redact(request, chart, page, "OTHER_PATIENT").statusCode(201);
        }
        journey.check(request);
        journey.order(request).statusCode(409).body("refusals.code", hasItem("nothing-to-release"));
    }

    @Test
    void refusesHarmWithoutADenialOnRecord() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 1, "THIRD_PARTY_HARM")
                .statusCode(409)
                .body("refusals.code", hasItem("denial-missing"));
    }

    @Test
    void refusesToKeepThePatientsOwnPagesBackWithoutADenialInWriting() {
        String request = journey.approvedPatientRequest("PICK_UP");
        journey.redact(request, chart, 2, "PRIVILEGED").statusCode(201);
        journey.step(journey.reviewer, request, "quality-checks", Journey.PASSED)
                .statusCode(409)
                .body("refusals.code", hasItem("denial-missing"));

        journey.step(journey.specialist, request, "review", Map.of("reason", "To be denied"))
                .statusCode(200);
        denyInPart(request);
        journey.redact(request, chart, 3, "THIRD_PARTY_HARM").statusCode(201);
        journey.step(journey.specialist, request, "approval", null).statusCode(200);
        journey.check(request);
        journey.build(request).body("recordPages", equalTo(1));
        assertThat(PdfText.of(journey.packageOf(request)))
                .contains("words of page 1", "Page 2 withheld: It is privileged")
                .contains("Page 3 withheld: Access to it was denied; a letter says why.");
        journey.step(
                        journey.desk,
                        request,
                        "deliveries",
                        Map.of("method", "PICK_UP", "identityDocument", "Passport", "identityLastDigits", "4821"))
                .statusCode(201);
    }

    private void denyInPart(String request) {
        journey.world.complaintsTo("Maja Berg, privacy officer", "+1 218 555 0111");
        Map<String, Object> denial = new HashMap<>();
        denial.put("ground", "HARM_TO_OTHER_PERSON");
        denial.put("explanation", "Two pages speak of another person who could be harmed.");
        denial.put("recordIds", List.of(chart));
        denial.put("inPart", true);
        denial.put("professional", Map.of("name", "Dr. Ruth Hale", "licence", "MN 47113"));
        denial.put("judgement", "Named informant.");
        journey.step(journey.officer, request, "denial", denial).statusCode(201).body("inPart", equalTo(true));
    }

    @Test
    void doesNotTellAThirdPartyThatThereAreProtectedPages() {
        String request = journey.approvedAttorneyRequest();
        journey.redact(request, chart, 2, "PART2").statusCode(201);
        journey.check(request);
        journey.build(request).body("manifest.find { it.kind == 'RECORD' }.redactions[0].reason", equalTo("NOT_NAMED"));
        assertThat(PdfText.of(journey.packageOf(request)))
                .contains("Page 2 withheld: It is not part of this release.")
                .doesNotContain("PART2", "permission that was not given");
    }

    @Test
    void showsARedactionToNoOtherCustodian() {
        String request = journey.approvedPatientRequest("PICK_UP");
        String stranger = World.create().token("quality-reviewer");
        as(stranger).get(path(request, "/redactions")).then().statusCode(404);
        post(stranger, path(request, "/redactions"), Map.of("recordId", chart, "page", 1, "reason", "OTHER_PATIENT"))
                .statusCode(404);
    }
}
