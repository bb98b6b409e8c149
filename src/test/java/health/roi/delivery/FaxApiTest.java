package health.roi.delivery;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfStructure;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A package as faxes: cut into packets with covers, fetched by a gateway, and confirmed packet by packet. */
@QuarkusTest
class FaxApiTest extends ApiTest {

    private static final String NUMBER = "+1 (218) 555-0144";
    private static final Map<String, Object> FAX =
            Map.of("method", "FAX", "address", NUMBER, "addressAgain", "218-555-0144");

    private Journey journey;
    private String administrator;

    @BeforeEach
    void chart() {
        journey = new Journey();
        administrator = journey.world.token("administrator");
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 4));
    }

    private void limits(int pagesPerPacket, long bytes, int packets, String from, String until) {
        Map<String, Object> body =
                new HashMap<>(Map.of("pagesPerPacket", pagesPerPacket, "packetBytes", bytes, "packets", packets));
        if (from != null) {
            body.put("openFrom", from);
            body.put("openUntil", until);
        }
        as(administrator)
                .header("If-Match", Journey.etag(administrator, "/v1/fax-limits"))
                .body(body)
                .put("/v1/fax-limits")
                .then()
                .statusCode(200)
                .body("packets", equalTo(packets));
    }

    private ValidatableResponse fax(String request) {
        return journey.step(journey.desk, request, "deliveries", FAX);
    }

    private byte[] packet(String delivery, int number) {
        return as(journey.specialist)
                .get("/v1/deliveries/" + delivery + "/packets/" + number + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse tell(String delivery, int number, String what, Map<String, ?> body) {
        String packets = "/v1/deliveries/" + delivery + "/packets";
        String etag = as(journey.desk).get(packets).path("[" + (number - 1) + "].etag");
        return move(journey.desk, packets + "/" + number + "/" + what, etag, body);
    }

    @Test
    void goesOutInPacketsThatAreConfirmedOneByOne() throws IOException {
        limits(4, 10_000_000, 5, null, null);
        String request = journey.packagedPatientRequest("MAIL");
        int pages = PdfText.pages(journey.packageOf(request)).size();
        String delivery = fax(request)
                .statusCode(201)
                .body("address", equalTo("+12185550144"))
                .body("addressChecked", equalTo("TWICE"))
                .extract()
                .path("id");
        List<Integer> sizes = as(journey.desk)
                .get("/v1/deliveries/" + delivery + "/packets")
                .then()
                .statusCode(200)
                .body("state", equalTo(java.util.Collections.nCopies((pages + 2) / 3, "WAITING")))
                .extract()
                .path("pages");
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(pages + sizes.size());
        assertThat(sizes).allMatch(size -> size <= 4);

        StringBuilder faxed = new StringBuilder();
        for (int number = 1; number <= sizes.size(); number++) {
            byte[] pdf = packet(delivery, number);
            PdfStructure.assertSound(pdf);
            List<String> text = PdfText.pages(pdf);
            assertThat(text).hasSize(sizes.get(number - 1));
            assertThat(text.get(0))
                    .contains("Karin Lindqvist", "+12185550144", "Northwoods Health", "+1 218 555 0100")
                    .contains(number + " of " + sizes.size(), "Confidential", "If this is not for you")
                    .doesNotContain("NW-4711", "1979");
            text.stream().skip(1).forEach(faxed::append);
        }
        Files.createDirectories(Path.of("target", "looked-at"));
        Files.write(Path.of("target", "looked-at", "fax.pdf"), packet(delivery, 2));
        assertThat(faxed).contains("Note page 1", "Note page 4");
        assertThat(OwnerSql.count(journey.world.custodian, "audit_event", "action = 'delivery.packet.read'"))
                .isEqualTo(sizes.size() + 1);

        refused(end(delivery, "confirmation", Map.of()), 409, "not-allowed-now")
                .body("refusals.code", hasItem("packets-unconfirmed"));
        tell(delivery, 1, "failure", Map.of("fault", "BUSY", "transmissionId", "job-1"))
                .statusCode(200)
                .body("failures", equalTo(1))
                .body("state", equalTo("FAILED"));
        for (int number = 1; number <= sizes.size(); number++) {
            assertThat(journey.<String>of(request, "state")).isEqualTo("DELIVERED");
            tell(delivery, number, "confirmation", Map.of("transmissionId", "job-" + (number + 1)))
                    .statusCode(200)
                    .body("state", equalTo("CONFIRMED"));
            if (number == 1) {
                refused(tell(delivery, 1, "failure", Map.of("fault", "BUSY")), 409, "packet-confirmed");
            }
        }
        assertThat(journey.<String>of(request, "state")).isEqualTo("CLOSED");
        as(journey.desk)
                .get("/v1/deliveries/" + delivery)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("receipt", equalTo("FAX_TRANSMITTED"));
    }

    private ValidatableResponse end(String delivery, String how, Map<String, ?> body) {
        String path = "/v1/deliveries/" + delivery;
        return move(journey.desk, path + "/" + how, Journey.etag(journey.desk, path), body);
    }

    @Test
    void refusesAFaxNumberThatWasGivenOnce() {
        String request = journey.packagedPatientRequest("MAIL");
        for (String again : new String[] {null, "218-555-0145"}) {
            Map<String, Object> body = new HashMap<>(Map.of("method", "FAX", "address", NUMBER));
            if (again != null) {
                body.put("addressAgain", again);
            }
            journey.step(journey.desk, request, "deliveries", body)
                    .statusCode(409)
                    .body("refusals.code", equalTo(List.of("fax-number-unverified")));
        }
        journey.step(journey.desk, request, "deliveries", Map.of("method", "FAX"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/address"));
    }

    @Test
    void goesToTheNumberOfTheDirectoryWithoutAskingAgain() {
        String requester = post(
                        journey.desk,
                        "/v1/requesters",
                        Map.of(
                                "kind",
                                "PATIENT",
                                "name",
                                "Karin Lindqvist",
                                "address",
                                "9 Court Square",
                                "fax",
                                NUMBER))
                .statusCode(201)
                .body("fax", equalTo(NUMBER))
                .extract()
                .path("id");
        Map<String, Object> body = new HashMap<>();
        body.put("facilityId", journey.facility);
        body.put("channel", "LETTER");
        body.put("requester", Map.of("id", requester, "kind", "PATIENT", "name", "Karin Lindqvist"));
        body.put(
                "patient",
                Map.of(
                        "familyName",
                        "Lindqvist",
                        "givenName",
                        "Karin",
                        "birthDate",
                        "1979-04-12",
                        "recordNumber",
                        "NW-4711"));
        body.put("scope", Map.of("from", "2024-01-01", "to", "2026-12-31"));
        body.put("purpose", "PATIENT_REQUEST");
        body.put("medium", "PAPER");
        body.put("recipient", "Karin Lindqvist");
        body.put("delivery", Map.of("method", "FAX"));
        String request = post(journey.desk, "/v1/release-requests", body)
                .statusCode(201)
                .extract()
                .path("id");
        journey.matchAndVerify(request);
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        journey.step(journey.desk, request, "deliveries", Map.of("method", "FAX"))
                .statusCode(201)
                .body("address", equalTo("+12185550144"))
                .body("addressChecked", equalTo("DIRECTORY"));
    }

    @Test
    void refusesMorePagesThanTheFaxServiceTakes() {
        limits(3, 10_000_000, 1, null, null);
        String request = journey.packagedPatientRequest("MAIL");
        fax(request).statusCode(409).body("refusals.code", equalTo(List.of("too-large-for-fax")));
    }

    @Test
    void refusesMoreBytesThanTheFaxServiceTakes() {
        limits(100, 200_000, 5, null, null);
        journey.storedRecord("PHOTOGRAPH", "2025-03-01", SampleDocuments.noisePng(400));
        String request = journey.packagedPatientRequest("MAIL");
        fax(request).statusCode(409).body("refusals.code", equalTo(List.of("too-large-for-fax")));
        assertThat(OwnerSql.count(journey.world.custodian, "fax_packet", "true"))
                .isZero();
        assertThat(journey.<String>of(request, "state")).isEqualTo("READY");
    }

    @Test
    void refusesOutsideTheHoursOfTheFaxService() {
        LocalTime now = LocalTime.now(ZoneId.of("America/Chicago"));
        boolean morning = now.isBefore(LocalTime.NOON);
        limits(100, 10_000_000, 5, morning ? "13:00" : "01:00", morning ? "14:00" : "02:00");
        String request = journey.packagedPatientRequest("MAIL");
        fax(request).statusCode(409).body("refusals.code", equalTo(List.of("outside-fax-hours")));
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        as(administrator)
                .header("If-Match", Journey.etag(administrator, "/v1/fax-limits"))
                .body(Map.of(
                        "pagesPerPacket",
                        10,
                        "packetBytes",
                        1_000_000,
                        "packets",
                        2,
                        "openFrom",
                        "18:00",
                        "openUntil",
                        "08:00"))
                .put("/v1/fax-limits")
                .then()
                .statusCode(400)
                .body("errors[0].constraint", equalTo("after-open-from"));
    }

    @Test
    void refusesAPackageThatOpensWithAPassword() {
        String request = journey.approvedPatientRequest("MAIL");
        journey.check(request);
        journey.build(request, Map.of("encrypted", true)).body("state", equalTo("READY"));
        fax(request).statusCode(409).body("refusals.code", equalTo(List.of("package-encrypted")));
    }

    @Test
    void aStrangerWhoAnsweredEndsItAndSuggestsAnIncident() {
        String request = journey.packagedPatientRequest("MAIL");
        String delivery = fax(request).statusCode(201).extract().path("id");
        tell(delivery, 1, "failure", Map.of("fault", "WRONG_NUMBER")).statusCode(200);
        as(journey.desk)
                .get("/v1/deliveries/" + delivery)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failureReason", equalTo("FAX_WRONG_NUMBER"))
                .body("incidentSuggested", equalTo(true));
        assertThat(journey.<List<String>>of(request, "holds.reason")).contains("ADDRESS_TO_CHECK");
        refused(
                as(journey.specialist)
                        .get("/v1/deliveries/" + delivery + "/packets/1/content")
                        .then(),
                409,
                "delivery-ended");
        refused(tell(delivery, 1, "confirmation", Map.of()), 409, "delivery-ended");
    }

    @Test
    void refusesAPacketAfterARevocation() {
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        String authorization = journey.authorize(request, journey.authorizationBody());
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        String delivery = fax(request).statusCode(201).extract().path("id");
        journey.revoke(authorization);
        refused(
                        as(journey.specialist)
                                .get("/v1/deliveries/" + delivery + "/packets/1/content")
                                .then(),
                        409,
                        "not-allowed-now")
                .body("refusals.code", hasItem("AUTH_REVOKED"));
    }
}
