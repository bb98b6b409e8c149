package health.roi.delivery;

import static health.roi.support.Problems.refused;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes while a finished package waits blocks its delivery, in the transaction of the delivery. */
@QuarkusTest
class DeliveryInFlightApiTest extends ApiTest {

    private Journey journey;
    private UUID record;

    @BeforeEach
    void chart() {
        journey = new Journey();
        record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
        journey.storedRecord("LAB_RESULT", "2025-02-02", SampleDocuments.pdf("Lab", 1));
    }

    private ValidatableResponse deliver(String request) {
        return journey.step(journey.desk, request, "deliveries", Journey.MAIL);
    }

    private void nothingWentOut() {
        assertThat(OwnerSql.count(journey.world.custodian, "disclosure", "true"))
                .isZero();
    }

    @Test
    void aNewRestriction() {
        String request = journey.packagedAttorneyRequest();
        journey.world.restriction(
                journey.patient, journey.facility, "AGREED", Map.of("from", "2025-02-01", "to", "2025-02-01"));
        refused(deliver(request), 409, "package-outdated");
        nothingWentOut();
    }

    @Test
    void aRestrictionOfEverything() {
        String request = journey.packagedAttorneyRequest();
        journey.world.restriction(journey.patient, journey.facility, "AGREED", null);
        refused(deliver(request), 409, "package-outdated");
        nothingWentOut();
    }

    @Test
    void aFormThatTurnsOutToBeMissing() {
        String request = journey.packagedPatientRequest("MAIL");
        post(
                        journey.reviewer,
                        "/v1/tasks",
                        Map.of("recordId", record, "kind", "MISSING_FORM", "form", "Signature page"))
                .statusCode(201);
        refused(deliver(request), 409, "not-allowed-now").body("refusals.code", hasItem("hold-open"));
        nothingWentOut();
    }

    @Test
    void theEventOnWhichTheAuthorizationEnds() {
        Map<String, Object> form = journey.authorizationBody();
        form.remove("expirationDate");
        form.put("expirationEvent", "when my claim is settled");
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        String authorization = journey.authorize(request, form);
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        String path = "/v1/authorizations/" + authorization;
        World.move(
                        journey.desk,
                        path + "/expiration",
                        Journey.etag(journey.desk, path),
                        Map.of("occurredOn", "2026-01-02"))
                .statusCode(200);
        refused(deliver(request), 409, "not-allowed-now").body("refusals.code", hasItem("AUTH_EXPIRED"));
        nothingWentOut();
    }

    @Test
    void aRestrictionAtTheSameMomentNeitherLocksUpNorDisclosesByHalves() {
        for (int round = 0; round < 5; round++) {
            Journey other = new Journey();
            other.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
            String request = other.packagedAttorneyRequest();
            String etag = Journey.etag(other.desk, "/v1/release-requests/" + request);
            CompletableFuture<Void> restricted = CompletableFuture.runAsync(
                    () -> other.world.restriction(other.patient, other.facility, "AGREED", null));
            int status = other.step(other.desk, request, "deliveries", etag, Journey.MAIL)
                    .extract()
                    .statusCode();
            restricted.join();
            long disclosed = OwnerSql.count(other.world.custodian, "disclosure", "true");
            assertThat(status).isIn(201, 409, 412);
            assertThat(disclosed).isEqualTo(status == 201 ? 1 : 0);
        }
    }
}
