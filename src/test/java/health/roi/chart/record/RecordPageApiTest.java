package health.roi.chart.record;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single pages as pictures: as they are, and as they would go out. */
@QuarkusTest
class RecordPageApiTest extends ApiTest {

    private Journey journey;
    private UUID record;

    @BeforeEach
    void aRecord() {
        journey = new Journey();
        record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 2));
    }

    private ValidatableResponse page(String rest) {
        return as(journey.reviewer)
                .get("/v1/records/" + record + "/pages/" + rest)
                .then();
    }

    private BufferedImage image(String rest) throws IOException {
        byte[] png = page(rest)
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long dark(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void drawsAPageAtTheResolutionThatIsAskedFor() throws IOException {
        BufferedImage usual = image("2");
        assertThat(usual.getWidth()).isEqualTo(935);
        assertThat(usual.getHeight()).isEqualTo(1210);
        assertThat(dark(usual)).isPositive();
        assertThat(image("1?dpi=72").getWidth()).isEqualTo(612);
        assertThat(OwnerSql.count(
                        journey.world.custodian,
                        "audit_event",
                        "action = 'record.page.read' and detail ->> 'page' = '2'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAPageThatIsNotThere() {
        page("3").statusCode(404).body("code", equalTo("page-not-there"));
        page("1?dpi=300").statusCode(400);
    }

    @Test
    void refusesARecordWithoutPages() {
        record = journey.record("OPERATIVE_NOTE", "2025-04-01");
        page("1").statusCode(404).body("code", equalTo("no-document"));
    }

    @Test
    void refusesRedactedPagesOfNoRequest() {
        page("1?redacted=true").statusCode(400).body("code", equalTo("parameter-invalid"));
        page("1?redacted=true&requestId=" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void refusesAnotherCustodian() {
        as(World.create().token("quality-reviewer"))
                .get("/v1/records/" + record + "/pages/1")
                .then()
                .statusCode(404);
    }

    @Test
    void showsWhatWouldGoOut() throws IOException {
        String request = journey.approvedPatientRequest("PICK_UP");
        String redacted = "?dpi=72&redacted=true&requestId=" + request;
        journey.redact(
                        request,
                        record,
                        1,
                        "OTHER_PATIENT",
                        Map.of("left", 0, "top", 5_000, "width", 10_000, "height", 5_000))
                .statusCode(201);
        BufferedImage half = image("1" + redacted);
        assertThat(half.getWidth()).isEqualTo(612);
        assertThat(half.getRGB(300, 600) & 0xFFFFFF).isZero();
        assertThat(dark(image("1?dpi=72"))).isLessThan(5_000);
        assertThat(dark(image("2" + redacted))).isEqualTo(dark(image("2?dpi=72")));
        journey.redact(request, record, 2, "OTHER_PATIENT").statusCode(201);
        assertThat(dark(image("2" + redacted))).isNotEqualTo(dark(image("2?dpi=72")));
    }
}
