package health.roi.fulfillment;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Builds;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfStructure;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package as it is wanted: ordered and asked for, in volumes, behind a password, certified. */
@QuarkusTest
class PackageOptionsApiTest extends ApiTest {

    private Journey journey;

    @TempDir
    Path folder;

    @BeforeEach
    void chart() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 2));
    }

    private String ready() {
        String request = journey.approvedPatientRequest("SECURE_DOWNLOAD");
        journey.check(request);
        return request;
    }

    private static String path(String request) {
        return "/v1/release-requests/" + request + "/package";
    }

    @Test
    void isOrderedThenAskedForUntilItIsReady() {
        String request = ready();
        journey.order(request)
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .body("number", equalTo(1))
                .body("progress.pagesDone", equalTo(0))
                .body("progress.pages", nullValue())
                .body("sha256", nullValue())
                .body("password", nullValue())
                .body("manifest", hasSize(0));
        Builds.run(journey.world.custodian);
        as(journey.reviewer)
                .get(path(request))
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("progress.pagesDone", equalTo(5))
                .body("progress.pages", equalTo(5))
                .body("progress.volumesDone", equalTo(1))
                .body("progress.volumes", equalTo(1))
                .body("volumes", hasSize(1))
                .body("encrypted", equalTo(false))
                .body("archival", equalTo(false))
                .body("endedAt", notNullValue())
                .body("createdBy", equalTo("test-roi-specialist"));
        assertThat(OwnerSql.column(
                        journey.world.custodian,
                        "select action || ' ' || actor from request_history where action like 'package-%' order by id"))
                .containsExactly("package-ordered test-roi-specialist", "package-built system:build-packages");
    }

    @Test
    void refusesContentAndDeliveryBeforeItIsReady() {
        String request = ready();
        journey.order(request).statusCode(202);
        for (String part : List.of("/content", "/volumes/1/content")) {
            as(journey.reviewer)
                    .get(path(request) + part)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("package-not-ready"));
        }
        journey.step(journey.desk, request, "deliveries", Journey.MAIL)
                .statusCode(409)
                .body("code", equalTo("package-not-ready"));
    }

    @Test
    void refusesAnotherOrderWhileOneIsUnderWay() {
        String request = ready();
        journey.order(request).statusCode(202);
        journey.order(request).statusCode(409).body("code", equalTo("package-in-progress"));
        Builds.run(journey.world.custodian);
        journey.order(request).statusCode(202).body("number", equalTo(2));
    }

    @Test
    void refusesAPrefixOrASizeThatIsNone() {
        String request = ready();
        for (Map<String, ?> body : List.of(
                Map.of("batesPrefix", "A B"),
                Map.of("batesPrefix", "X".repeat(21)),
                Map.of("maxVolumeBytes", 999_999))) {
            journey.step(journey.specialist, request, "package", body)
                    .statusCode(400)
                    .body("code", equalTo("body-invalid"))
                    .body(
                            "errors.pointer",
                            hasItem("/" + body.keySet().iterator().next()));
        }
    }

    @Test
    void comesInVolumesThatHoldWhatTheyMay() throws Exception {
        for (int i = 0; i < 3; i++) {
            journey.storedRecord("PHOTOGRAPH", "2025-03-0" + (i + 1), SampleDocuments.noisePng(560 + i));
        }
        String request = ready();
        var built = journey.build(request, Map.of("batesPrefix", "SMITH", "maxVolumeBytes", 1_200_000))
                .body("state", equalTo("READY"))
                .body("volumes", hasSize(3))
                .body("volumes[0].batesFrom", equalTo("SMITH-000001"))
                .body("volumes[2].batesTo", equalTo("SMITH-000010"))
                .body("pages", equalTo(10))
                .body("recordPages", equalTo(5))
                .body("manifest.findAll { it.kind == 'RECORD' }.lastVolume", equalTo(List.of(1, 1, 2, 3)))
                .body("manifest[5].batesFrom", equalTo("SMITH-000008"))
                .body("manifest[5].sourcePages", equalTo(1))
                .body("manifest[5].withheldPages", hasSize(0))
                .extract();
        as(journey.reviewer)
                .get(path(request) + "/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("package-in-volumes"));
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (int number = 1; number <= 3; number++) {
            byte[] volume = journey.volumeOf(request, number);
            assertThat(volume.length).isLessThanOrEqualTo(1_200_000);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(volume));
            assertThat(built.<String>path("volumes[" + (number - 1) + "].sha256"))
                    .isEqualTo(sha256);
            all.update(sha256.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(built.<String>path("sha256")).isEqualTo(HexFormat.of().formatHex(all.digest()));
        assertThat(PdfText.of(journey.volumeOf(request, 1)))
                .contains("Table of contents", "SMITH-000008", "page 1 of 10", "Plain note page 2");
        assertThat(PdfText.of(journey.volumeOf(request, 2)))
                .contains("Volume 2 of 3", "7 to 8", "SMITH-000007 to SMITH-000008");
        as(journey.reviewer)
                .get(path(request) + "/volumes/4/content")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        downloadsByVolume(request);
    }

    private void downloadsByVolume(String request) {
        var sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
        String link = sent.path("downloadPath");
        String code = sent.path("downloadCode");
        fetch(link, Map.of("code", code)).statusCode(409).body("code", equalTo("package-in-volumes"));
        fetch(link, Map.of("code", code, "volume", 9)).statusCode(400).body("errors.pointer", hasItem("/volume"));
        fetch(link, Map.of("code", "0000000000", "volume", 2)).statusCode(403).body("code", equalTo("link-refused"));
        assertThat(fetch(link, Map.of("code", code, "volume", 2))
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(journey.volumeOf(request, 2));
    }

    private static io.restassured.response.ValidatableResponse fetch(String link, Map<String, ?> body) {
        return io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(link)
                .then();
    }

    @Test
    void tellsThePasswordOnceAndForgetsIt() throws IOException {
        String request = ready();
        String password = journey.step(journey.specialist, request, "package", Map.of("encrypted", true))
                .statusCode(202)
                .body("encrypted", equalTo(true))
                .extract()
                .path("password");
        assertThat(password).matches("([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}");
        UUID custodian = journey.world.custodian;
        assertThat(OwnerSql.column(custodian, "select package_build::text from package_build"))
                .noneMatch(row -> row.contains(password));
        assertThat(OwnerSql.count(custodian, "package_build", "sealed_password is not null"))
                .isOne();
        as(journey.reviewer).get(path(request)).then().body("password", nullValue());

        Builds.run(custodian);

        as(journey.reviewer)
                .get(path(request))
                .then()
                .body("state", equalTo("READY"))
                .body("password", nullValue());
        assertThat(OwnerSql.count(custodian, "package_build", "sealed_password is not null or facts is not null"))
                .isZero();
        byte[] pdf = as(journey.reviewer).get(path(request) + "/content").asByteArray();
        assertThatThrownBy(() -> Loader.loadPDF(pdf).close()).isInstanceOf(InvalidPasswordException.class);
        Path file = Files.write(folder.resolve("package.pdf"), pdf);
        PdfStructure.assertSound(file, password);
        assertThat(PdfStructure.objects(file, password)).anyMatch(object -> object.contains("Plain note page 2"));
    }

    @Test
    void refusesToCertifyWhereNobodyIsNamedWhoDoes() {
        journey.step(journey.specialist, ready(), "package", Map.of("certified", true))
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body("refusals.code", hasItem("certifier-missing"));
    }

    @Test
    void isCertifiedByTheCustodianAndSigned() throws Exception {
        World.post(
                        journey.world.token("administrator"),
                        "/v1/custodians/" + journey.world.custodian + "/certifiers",
                        Map.of(
                                "name",
                                "Maja Berg",
                                "title",
                                "Custodian of records",
                                "signature",
                                Base64.getEncoder().encodeToString(SampleDocuments.png(300, 80))))
                .statusCode(201);
        String request = ready();
        journey.build(request, Map.of("certified", true))
                .body("state", equalTo("READY"))
                .body("certified", equalTo(true))
                .body("signed", equalTo(true))
                .body("manifest.kind", hasItem("CERTIFICATION"));
        byte[] pdf = journey.packageOf(request);
        assertThat(PdfText.of(pdf))
                .contains(
                        "I, Maja Berg, Custodian of records, state",
                        "The 2 pages of records",
                        "Pages of this release 5 to 6",
                        "-000005 to ");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            assertThat(signature.getName()).isEqualTo("Maja Berg");
            CMSSignedData data = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            var certificate = data.getCertificates().getMatches(null).iterator().next();
            assertThat(certificate.getSubject().toString()).isEqualTo("CN=Maja Berg");
            var signer = data.getSignerInfos().getSigners().iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)))
                    .isTrue();
        }
    }
}
