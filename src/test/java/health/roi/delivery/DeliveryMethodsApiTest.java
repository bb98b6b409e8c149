package health.roi.delivery;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail with its label, a pick-up by another person, a disc and a Direct message, from the package to the receipt. */
@QuarkusTest
class DeliveryMethodsApiTest extends ApiTest {

    private static final String DIRECT = "records@direct.lakeview.example";

    private Journey journey;
    private String request;

    @BeforeEach
    void pack() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        request = journey.packagedPatientRequest("MAIL");
    }

    private ValidatableResponse deliver(Map<String, ?> body) {
        return journey.step(journey.desk, request, "deliveries", body);
    }

    private ValidatableResponse end(String delivery, String how, Map<String, ?> body) {
        String path = "/v1/deliveries/" + delivery;
        return move(journey.desk, path + "/" + how, Journey.etag(journey.desk, path), body);
    }

    private long audited(String action) {
        return OwnerSql.count(journey.world.custodian, "audit_event", "action = '" + action + "'");
    }

    @Test
    void mailHasALabelThatTellsNothingOfWhatIsInIt() throws IOException {
        String delivery = deliver(Journey.MAIL)
                .statusCode(201)
                .body("attempt", equalTo(1))
                .extract()
                .path("id");

        byte[] label = as(journey.desk)
                .get("/v1/deliveries/" + delivery + "/label")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        Files.createDirectories(Path.of("target", "looked-at"));
        Files.write(Path.of("target", "looked-at", "label.pdf"), label);
        assertThat(PdfText.of(label))
                .contains("Karin Lindqvist", "9 Court Square", "Duluth, MN 55802", "Northwoods Health", "1 Pine Street")
                .contains("9400 1000 0000", "RETURN SERVICE REQUESTED")
                .doesNotContain("NW-4711", "1979", "record", "Note", "release");
        try (PDDocument document = Loader.loadPDF(label)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(287f, 289f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(431f, 433f);
        }
        assertThat(audited("delivery.label.read")).isEqualTo(1);
        end(delivery, "confirmation", Map.of("receipt", "CARRIER_PROOF"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("receipt", equalTo("CARRIER_PROOF"));
        assertThat(journey.<String>of(request, "state")).isEqualTo("CLOSED");
    }

    @Test
    void refusesALabelForADownload() {
        String delivery = deliver(Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract()
                .path("id");
        for (String other : List.of("label", "packets/1/content", "package-file")) {
            refused(
                    as(journey.specialist)
                            .get("/v1/deliveries/" + delivery + "/" + other)
                            .then(),
                    409,
                    "not-for-this-method");
        }
    }

    @Test
    void hasNoPacketsWhereNothingIsFaxed() {
        String delivery = deliver(Journey.MAIL).statusCode(201).extract().path("id");
        as(journey.desk)
                .get("/v1/deliveries/" + delivery + "/packets")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        refused(tell(delivery), 409, "not-for-this-method");
    }

    private ValidatableResponse tell(String delivery) {
        return move(journey.desk, "/v1/deliveries/" + delivery + "/packets/1/confirmation", "\"0\"", Map.of());
    }

    @Test
    void refusesAReceiptOfAnotherWayOut() {
        String delivery = deliver(Journey.MAIL).statusCode(201).extract().path("id");
        end(delivery, "confirmation", Map.of("receipt", "MDN_DISPATCHED"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/receipt"))
                .body("errors[0].constraint", equalTo("fits-the-method"));
    }

    @Test
    void refusesAReasonOfAnotherWayOut() {
        String delivery = deliver(Journey.MAIL).statusCode(201).extract().path("id");
        end(delivery, "failure", Map.of("reason", "FAX_NOT_TRANSMITTED"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].constraint", equalTo("fits-the-method"));
    }

    @Test
    void refusesADownloadThatNobodyFetchedAsFetched() {
        String delivery = deliver(Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract()
                .path("id");
        end(delivery, "confirmation", Map.of("receipt", "FETCHED"))
                .statusCode(409)
                .body("refusals.code", hasItem("not-fetched"));
    }

    @Test
    void refusesAnotherPersonWithoutWrittenPermission() {
        Map<String, Object> body = pickUpBySomebodyElse();
        deliver(body)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/permissionPaperId")))
                .body("errors[0].constraint", equalTo("needed-for-another-person"));

        String announced = post(
                        journey.desk,
                        "/v1/release-requests/" + request + "/documents",
                        Map.of("kind", "CORRESPONDENCE", "title", "Permission"))
                .statusCode(201)
                .extract()
                .path("id");
        body.put("permissionPaperId", announced);
        refused(deliver(body), 422, "reference-unknown");
        body.put("permissionPaperId", UUID.randomUUID());
        body.put("signaturePaperId", UUID.randomUUID());
        refused(deliver(body), 422, "reference-unknown")
                .body("errors.pointer", equalTo(List.of("/permissionPaperId", "/signaturePaperId")));
    }

    @Test
    void anotherPersonPicksItUpWithWrittenPermissionAndSigns() {
        Map<String, Object> body = pickUpBySomebodyElse();
        body.put("permissionPaperId", paper("CORRESPONDENCE"));
        body.put("signaturePaperId", paper("OTHER"));
        String delivery = deliver(body)
                .statusCode(201)
                .body("pickedUpBy", equalTo("Nils Berg"))
                .body("permissionPaperId", equalTo(body.get("permissionPaperId")))
                .extract()
                .path("id");
        end(delivery, "confirmation", Map.of("receipt", "SIGNED_FOR")).statusCode(200);
        assertThat(journey.<String>of(request, "resolution")).isEqualTo("RELEASED");
    }

    private static Map<String, Object> pickUpBySomebodyElse() {
        return new HashMap<>(Map.of(
                "method",
                "PICK_UP",
                "identityDocument",
                "driving licence",
                "identityLastDigits",
                "4821",
                "pickedUpBy",
                "Nils Berg"));
    }

    /** A stored paper of the request. */
    private String paper(String kind) {
        String papers = "/v1/release-requests/" + request + "/documents";
        var announced = post(journey.desk, papers, Map.of("kind", kind, "title", kind))
                .statusCode(201)
                .extract();
        String id = announced.path("id");
        Journey.upload(
                        journey.desk,
                        papers + "/" + id + "/content",
                        announced.path("etag"),
                        SampleDocuments.pdf("Permission", 1))
                .statusCode(200);
        return id;
    }

    @Test
    void refusesADiscThatIsNotEncrypted() {
        Map<String, Object> disc = Map.of("method", "ENCRYPTED_DISC", "carrierNumber", "9400 1000 0001");
        deliver(disc).statusCode(409).body("refusals.code", equalTo(List.of("encryption-required")));

        journey.build(request, Map.of("encrypted", true)).body("state", equalTo("READY"));
        String delivery = deliver(disc).statusCode(201).extract().path("id");
        as(journey.desk).get("/v1/deliveries/" + delivery + "/label").then().statusCode(200);
        end(delivery, "failure", Map.of("reason", "DISC_UNREADABLE")).statusCode(200);
        assertThat(journey.<String>of(request, "state")).isEqualTo("READY");
    }

    @Test
    void refusesAMalformedDirectAddress() {
        deliver(Map.of("method", "DIRECT_MESSAGE", "address", "records"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/address"))
                .body("errors[0].constraint", equalTo("direct-address"));
        deliver(Map.of("method", "DIRECT_MESSAGE")).statusCode(400).body("errors[0].constraint", equalTo("not-blank"));
    }

    @Test
    void aDirectMessageIsAFileAndEndsWithItsNotification() throws Exception {
        String delivery = deliver(Map.of("method", "DIRECT_MESSAGE", "address", DIRECT))
                .statusCode(201)
                .extract()
                .path("id");
        byte[] file = as(journey.specialist)
                .get("/v1/deliveries/" + delivery + "/package-file")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".XML")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                            .contains(DIRECT)
                            .doesNotContain("NW-4711", "1979-04-12");
                } else if (entry.getName().endsWith(".PDF")) {
                    assertThat(bytes).isEqualTo(journey.packageOf(request));
                }
            }
        }
        assertThat(names).contains("INDEX.HTM", "README.TXT", "IHE_XDM/SUBSET01/METADATA.XML");
        assertThat(audited("delivery.package-file.read")).isEqualTo(1);

        end(delivery, "confirmation", Map.of())
                .statusCode(400)
                .body("errors[0].constraint", equalTo("needed-for-a-direct-message"));
        end(delivery, "confirmation", Map.of("receipt", "MDN_PROCESSED"))
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("endedAt", nullValue());
        assertThat(journey.<String>of(request, "state")).isEqualTo("DELIVERED");
        end(delivery, "confirmation", Map.of("receipt", "MDN_DISPATCHED"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        refused(
                as(journey.specialist)
                        .get("/v1/deliveries/" + delivery + "/package-file")
                        .then(),
                409,
                "delivery-ended");
    }

    @Test
    void aDirectMessageThatFailedReachedNobody() {
        String delivery = deliver(Map.of("method", "DIRECT_MESSAGE", "address", DIRECT))
                .statusCode(201)
                .extract()
                .path("id");
        end(delivery, "failure", Map.of("reason", "MDN_FAILED"))
                .statusCode(200)
                .body("incidentSuggested", equalTo(false));
        as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures")
                .then()
                .body("items.notReceived", equalTo(List.of("NOT_TRANSMITTED")));
    }
}
