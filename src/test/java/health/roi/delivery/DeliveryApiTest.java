package health.roi.delivery;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.Problems;
import health.roi.support.SampleDocuments;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps a package from going out, each by its name, and that a refusal writes nothing. */
@QuarkusTest
class DeliveryApiTest extends ApiTest {

    private Journey journey;
    private UUID note;

    @BeforeEach
    void chart() {
        journey = new Journey();
        note = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
        journey.storedRecord("LAB_RESULT", "2025-03-01", SampleDocuments.pdf("Report", 1));
    }

    private ValidatableResponse deliver(String request) {
        return journey.step(journey.desk, request, "deliveries", Journey.MAIL);
    }

    private void nothingWentOut(String request) {
        UUID custodian = journey.world.custodian;
        assertThat(OwnerSql.count(custodian, "disclosure", "true")).isZero();
        assertThat(OwnerSql.count(custodian, "delivery", "true")).isZero();
        assertThat(OwnerSql.count(custodian, "request_history", "action = 'deliver'"))
                .isZero();
        assertThat(OwnerSql.count(custodian, "outbox_event", "type = 'release-request.deliver'"))
                .isZero();
        assertThat(journey.<String>of(request, "state")).isEqualTo("READY");
    }

    @Test
    void refusesAnAuthorizationThatWasRevokedASecondAgo() {
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        String authorization = journey.authorize(request, journey.authorizationBody());
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        journey.revoke(authorization);

        deliver(request)
                .statusCode(409)
                .body("code", equalTo("not-allowed-now"))
                .body("refusals.code", hasItem("AUTH_REVOKED"));

        nothingWentOut(request);
        assertThat(OwnerSql.count(
                        journey.world.custodian, "audit_event", "outcome = 'REFUSED' and action like '%/deliveries'"))
                .isEqualTo(1);
    }

    @Test
    void refusesAPackageWithARecordThatIsWithheldNow() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.correct(note, Map.of("matchesPatient", false));

        deliver(request).statusCode(409).body("code", equalTo("package-outdated"));
        nothingWentOut(request);

        journey.build(request).body("state", equalTo("READY"));
        deliver(request).statusCode(201);
        assertThat(PdfText.of(journey.packageOf(request))).doesNotContain("Note page 1");
    }

    @Test
    void refusesAPackageWhosePagesWereReplaced() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.store(note, SampleDocuments.pdf("Corrected note", 2)).statusCode(200);

        deliver(request).statusCode(409).body("code", equalTo("package-outdated"));
        nothingWentOut(request);
    }

    @Test
    void refusesAPackageWhoseCoverHasANameThatWasCorrected() {
        String request = journey.packagedPatientRequest("MAIL");
        String path = "/v1/patients/" + journey.patient;
        as(journey.desk)
                .header("If-Match", Journey.etag(journey.desk, path))
                .body(Map.of("familyName", "Lindquist", "givenName", "Karin", "birthDate", "1979-04-12"))
                .put(path)
                .then()
                .statusCode(200);

        deliver(request).statusCode(409).body("code", equalTo("package-outdated"));
        nothingWentOut(request);

        journey.build(request).body("state", equalTo("READY"));
        deliver(request).statusCode(201);
        assertThat(PdfText.of(journey.packageOf(request))).contains("Karin Lindquist");
    }

    @Test
    void refusesAPackageThatWasBuiltBeforeTheLastReview() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.reviewAndApproveAgain(request);
        journey.check(request);

        deliver(request).statusCode(409).body("code", equalTo("package-outdated"));
        nothingWentOut(request);
        journey.build(request).body("state", equalTo("READY"));
        deliver(request).statusCode(201);
    }

    @Test
    void refusesARequestWithoutAPackage() {
        String request = journey.approvedPatientRequest("MAIL");
        journey.check(request);
        deliver(request).statusCode(409).body("code", equalTo("no-package"));
    }

    @Test
    void refusesMailWithoutTheCarriersNumber() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.step(journey.desk, request, "deliveries", Map.of("method", "MAIL"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/carrierNumber")));
        nothingWentOut(request);
    }

    @Test
    void refusesAPickUpWithoutTheIdentityThatWasChecked() {
        String request = journey.packagedPatientRequest("PICK_UP");
        journey.step(journey.desk, request, "deliveries", Map.of("method", "PICK_UP"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/identityDocument", "/identityLastDigits"));
        nothingWentOut(request);
    }

    @Test
    void refusesAWholeIdentityNumber() {
        String request = journey.packagedPatientRequest("PICK_UP");
        journey.step(
                        journey.desk,
                        request,
                        "deliveries",
                        Map.of("method", "PICK_UP", "identityDocument", "ssn", "identityLastDigits", "444222222"))
                .statusCode(400);
        nothingWentOut(request);
    }

    @Test
    void refusesWhileAHoldIsOpen() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.step(
                        journey.officer,
                        request,
                        "holds",
                        Map.of("reason", "LEGAL_REVIEW", "mustAct", "FACILITY", "howItEnds", "Counsel answers"))
                .statusCode(200);
        deliver(request).statusCode(409).body("refusals.code", hasItem("hold-open"));
        nothingWentOut(request);
    }

    @Test
    void refusesAStaleVersion() {
        String request = journey.packagedPatientRequest("MAIL");
        journey.step(journey.desk, request, "deliveries", "\"1\"", Journey.MAIL)
                .statusCode(412)
                .body("code", equalTo("version-stale"));
        nothingWentOut(request);
    }

    @Test
    void refusesAMissingVersion() {
        String request = journey.packagedPatientRequest("MAIL");
        World.post(journey.desk, "/v1/release-requests/" + request + "/deliveries", Journey.MAIL)
                .statusCode(428);
        nothingWentOut(request);
    }

    @Test
    void refusesAnotherCustodian() {
        String request = journey.packagedPatientRequest("MAIL");
        String tag = Journey.etag(journey.desk, "/v1/release-requests/" + request);
        String stranger = Tokens.of(new Journey().world.custodian, "stranger", "front-desk");
        journey.step(stranger, request, "deliveries", tag, Journey.MAIL).statusCode(404);
        nothingWentOut(request);
    }

    @Test
    void refusesSomebodyWhoServesAnotherFacility() {
        String request = journey.packagedPatientRequest("MAIL");
        String tag = Journey.etag(journey.desk, "/v1/release-requests/" + request);
        UUID elsewhere = journey.world.facility("TX", "CLINIC");
        String texan = Tokens.at(journey.world.custodian, "texan", List.of(elsewhere), "front-desk");
        journey.step(texan, request, "deliveries", tag, Journey.MAIL).statusCode(404);
        nothingWentOut(request);
    }

    @Test
    void isDeliveredAgainWhenTheMailWasLost() {
        String request = journey.packagedPatientRequest("MAIL");
        ValidatableResponse sent = deliver(request).statusCode(201);
        World.move(journey.desk, end(sent, "failure"), tag(sent), Map.of("reason", "LOST"))
                .statusCode(200)
                .body("state", equalTo("FAILED"));
        assertThat(journey.<String>of(request, "state")).isEqualTo("READY");

        ValidatableResponse again = journey.step(journey.world.token("front-desk"), request, "deliveries", Journey.MAIL)
                .statusCode(201);
        World.move(journey.desk, end(again, "confirmation"), tag(again), Map.of())
                .statusCode(200);

        as(journey.desk)
                .get("/v1/release-requests/" + request + "/deliveries")
                .then()
                .body("state", equalTo(List.of("FAILED", "CONFIRMED")));
        as(journey.officer)
                .get("/v1/patients/" + journey.patient + "/disclosures")
                .then()
                .body("items", hasSize(2));
        assertThat(journey.<String>of(request, "resolution")).isEqualTo("RELEASED");
    }

    /** The same key is answered again; the same token does not send it a second time, and still sends another request. */
    @Test
    void refusesATokenThatSentTheRequestBefore() {
        String request = journey.packagedPatientRequest("MAIL");
        String other = journey.packagedPatientRequest("MAIL");
        ValidatableResponse sent = deliver(request).statusCode(201);
        World.move(journey.desk, end(sent, "failure"), tag(sent), Map.of("reason", "LOST"))
                .statusCode(200);

        Problems.refused(deliver(request), 403, "token-replayed");
        assertThat(OwnerSql.count(journey.world.custodian, "disclosure", "true"))
                .isEqualTo(1);
        deliver(other).statusCode(201);
    }

    /** It could be sent again, and nobody would see. */
    @Test
    void refusesATokenWithoutAnId() {
        String request = journey.packagedPatientRequest("MAIL");
        String token = Tokens.withoutId(journey.world.custodian, "desk", "front-desk");
        Problems.refused(journey.step(token, request, "deliveries", Journey.MAIL), 403, "token-incomplete");
    }

    @Test
    void refusesASecondConfirmation() {
        String request = journey.packagedPatientRequest("MAIL");
        ValidatableResponse sent = deliver(request).statusCode(201);
        String now = World.move(journey.desk, end(sent, "confirmation"), tag(sent), Map.of())
                .statusCode(200)
                .extract()
                .header("ETag");

        World.move(journey.desk, end(sent, "confirmation"), now, Map.of())
                .statusCode(409)
                .body("code", equalTo("delivery-ended"));
        World.move(journey.desk, end(sent, "failure"), now, Map.of("reason", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("delivery-ended"));
        World.move(journey.desk, end(sent, "confirmation"), tag(sent), Map.of())
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void refusesASecondDeliveryWhileOneIsUnderWay() {
        String request = journey.packagedPatientRequest("MAIL");
        deliver(request).statusCode(201);
        deliver(request).statusCode(409).body("code", equalTo("illegal-transition"));
        assertThat(OwnerSql.count(journey.world.custodian, "disclosure", "true"))
                .isEqualTo(1);
    }

    private static String end(ValidatableResponse sent, String how) {
        return "/v1/deliveries/" + sent.extract().path("id") + "/" + how;
    }

    private static String tag(ValidatableResponse sent) {
        return sent.extract().path("etag");
    }
}
