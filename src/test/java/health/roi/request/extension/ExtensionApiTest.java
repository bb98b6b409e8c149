package health.roi.request.extension;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.ApiTest;
import health.roi.support.PdfText;
import health.roi.support.Requests;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More time: once, with a reason, in a letter, inside the first 30 days. */
@QuarkusTest
class ExtensionApiTest extends ApiTest {

    private Requests desk;

    @BeforeEach
    void begin() {
        desk = Requests.ofAHospital();
    }

    private static UUID asked(Requests desk) {
        UUID patient = desk.patient();
        desk.world.record(patient, desk.facility, "LAB_RESULT", "2024-03-17");
        UUID id = desk.logged(desk.ofPatient());
        desk.matchAndIdentify(id, patient);
        return id;
    }

    private static LocalDate received(Requests desk, UUID id) {
        return LocalDate.parse(desk.read(id).then().extract().path("receivedOn"));
    }

    private static ValidatableResponse extend(Requests desk, UUID id, int daysAfterReceipt) {
        return desk.act(id, "extension", body(desk, id, daysAfterReceipt));
    }

    private static Map<String, Object> body(Requests desk, UUID id, int daysAfterReceipt) {
        return Map.of(
                "reason",
                "Part of the chart is on microfilm at another place.",
                "newDate",
                received(desk, id).plusDays(daysAfterReceipt).toString());
    }

    @Test
    void movesTheDeadlineAndWritesTheLetter() {
        UUID id = asked(desk);
        String letter = extend(desk, id, 60)
                .statusCode(200)
                .body("kind", equalTo("EXTENSION"))
                .extract()
                .path("id");
        desk.read(id)
                .then()
                .body("deadline.dueOn", equalTo(received(desk, id).plusDays(60).toString()));
        String text = PdfText.of(as(desk.world.token("front-desk"))
                .get("/v1/letters/" + letter + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertTrue(text.replaceAll("\\s+", " ").contains("Part of the chart is on microfilm at another place."));
        assertTrue(desk.actions(id).contains("extend"));
    }

    @Test
    void theLetterIsSeenBeforeTheTimeIsExtended() {
        UUID id = asked(desk);
        byte[] seen = as(desk.world.token("roi-specialist"))
                .body(body(desk, id, 45))
                .post(Requests.path(id, "extension/preview"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertTrue(PdfText.of(seen).contains("PREVIEW"));
        desk.read(id)
                .then()
                .body("deadline.dueOn", equalTo(received(desk, id).plusDays(30).toString()));
    }

    @Test
    void extendedAlready() {
        UUID id = asked(desk);
        extend(desk, id, 45).statusCode(200);
        refused(extend(desk, id, 60), 409, "not-allowed-now").body("refusals.code", contains("extended-already"));
    }

    @Test
    void extensionTooLong() {
        UUID id = asked(desk);
        refused(extend(desk, id, 61), 409, "not-allowed-now").body("refusals.code", contains("extension-too-long"));
    }

    @Test
    void extensionNotLater() {
        UUID id = asked(desk);
        refused(extend(desk, id, 30), 409, "not-allowed-now").body("refusals.code", contains("extension-not-later"));
        extend(desk, id, 31).statusCode(200);
    }

    @Test
    void extensionTooLate() {
        UUID id = asked(desk);
        TestClock.forward(Duration.ofDays(31));
        refused(extend(desk, id, 60), 409, "not-allowed-now").body("refusals.code", contains("extension-too-late"));
        TestClock.reset();
        TestClock.forward(Duration.ofDays(29));
        extend(desk, id, 60).statusCode(200);
    }

    @Test
    void extensionNotAllowed() {
        World world = World.create();
        Requests california = Requests.at(world, world.facility("CA", "HOSPITAL"));
        UUID id = asked(california);
        refused(extend(california, id, 40), 409, "not-allowed-now")
                .body("refusals.code", contains("extension-not-allowed"));
    }

    @Test
    void noStatutoryDeadline() {
        UUID patient = desk.patient();
        UUID id = desk.logged(desk.body("HEALTH_CARE_PROVIDER", "Lakeside Clinic", "TREATMENT"));
        desk.matchAndIdentify(id, patient);
        refused(extend(desk, id, 40), 409, "not-allowed-now").body("refusals.code", contains("no-statutory-deadline"));
    }

    @Test
    void nothingMovesWhereItIsRefused() {
        UUID id = asked(desk);
        extend(desk, id, 90).statusCode(409);
        assertEquals(
                received(desk, id).plusDays(30).toString(),
                desk.read(id).then().extract().path("deadline.dueOn"));
        as(desk.world.token("front-desk"))
                .get(Requests.path(id, "letters"))
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }
}
