package health.roi.chart.record;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.support.ApiTest;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordContentApiTest extends ApiTest {

    private static final byte[] TEXT = "Chest pain since Monday.".getBytes(StandardCharsets.UTF_8);

    private World world;
    private String path;

    @BeforeEach
    void aRecord() {
        world = World.create();
        UUID hospital = world.facility("MN", "HOSPITAL");
        UUID patient = world.patient(hospital, "1", "Lind", "Ada", "1970-02-03");
        path = "/v1/records/" + world.record(patient, hospital, "LAB_REPORT", "2024-01-02");
    }

    private String etag() {
        return as(world.token("supervisor")).get(path).header("ETag");
    }

    private ValidatableResponse put(String etag, byte[] bytes) {
        return as(world.token("roi-specialist"))
                .contentType("application/octet-stream")
                .header("If-Match", etag)
                .body(bytes)
                .put(path + "/content")
                .then();
    }

    @Test
    void keepsThePagesAndGivesThemOut() throws Exception {
        byte[] pdf = SampleDocuments.pdf("chart", 3);
        put(etag(), pdf).statusCode(200).body("documentId", notNullValue());
        Response read = as(world.token("quality-reviewer")).get(path + "/content");
        assertEquals(200, read.statusCode());
        assertEquals("application/pdf", read.contentType());
        assertEquals("no-store", read.header("Cache-Control"));
        assertArrayEquals(pdf, read.asByteArray());
        for (String accepted : List.of("application/octet-stream", "application/*", "*/*")) {
            Response again =
                    as(world.token("quality-reviewer")).accept(accepted).get(path + "/content");
            assertEquals("application/pdf", again.contentType());
            assertArrayEquals(pdf, again.asByteArray());
        }
        as(world.token("quality-reviewer"))
                .header("If-None-Match", read.header("ETag"))
                .get(path + "/content")
                .then()
                .statusCode(304);
        as(world.token("auditor"))
                .get("/v1/audit-events")
                .then()
                .body("items.action", hasItem("record.content.store"))
                .body("items.action", hasItem("record.content.read"));
    }

    @Test
    void givesOutAReadablePdfOfWhatIsNone() throws Exception {
        put(etag(), TEXT).statusCode(200);
        Response original = as(world.token("supervisor")).get(path + "/content");
        assertEquals("text/plain", original.contentType().split(";")[0]);
        assertArrayEquals(TEXT, original.asByteArray());
        Response readable = as(world.token("supervisor")).get(path + "/content?form=readable");
        assertEquals("application/pdf", readable.contentType());
        try (var document = Loader.loadPDF(readable.asByteArray())) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void replacesThePages() {
        put(etag(), TEXT).statusCode(200);
        byte[] pdf = SampleDocuments.pdf("better", 1);
        put(etag(), pdf).statusCode(200);
        assertArrayEquals(
                pdf, as(world.token("supervisor")).get(path + "/content").asByteArray());
    }

    @Test
    void refusesAnUploadForAnOldVersion() {
        String etag = etag();
        put(etag, TEXT).statusCode(200);
        put(etag, TEXT).statusCode(412);
        as(world.token("roi-specialist"))
                .contentType("application/octet-stream")
                .body(TEXT)
                .put(path + "/content")
                .then()
                .statusCode(428);
    }

    @Test
    void refusesWhatIsNoDocument() {
        put(etag(), new byte[] {0, 1, 2, 3, 4, 5, 6, 7}).statusCode(422).body("code", equalTo("document-refused"));
        as(world.token("supervisor")).get(path).then().body("documentId", equalTo(null));
    }

    @Test
    void refusesAnEmptyUpload() {
        put(etag(), new byte[0]).statusCode(422).body("code", equalTo("document-refused"));
    }

    @Test
    void refusesAMediaTypeThatIsNone() {
        as(world.token("roi-specialist"))
                .contentType("video/mp4")
                .header("If-Match", etag())
                .body(TEXT)
                .put(path + "/content")
                .then()
                .statusCode(415)
                .body("code", equalTo("media-type-unsupported"));
    }

    @Test
    void refusesToReadWhatIsNotStored() {
        as(world.token("supervisor"))
                .get(path + "/content")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-document"));
    }

    @Test
    void refusesAnUnknownForm() {
        as(world.token("supervisor"))
                .get(path + "/content?form=pretty")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
    }

    @Test
    void hidesThePagesFromTheFrontDeskAndFromOthers() {
        put(etag(), TEXT).statusCode(200);
        as(world.token("front-desk")).get(path + "/content").then().statusCode(403);
        as(World.create().token("supervisor")).get(path + "/content").then().statusCode(404);
    }
}
