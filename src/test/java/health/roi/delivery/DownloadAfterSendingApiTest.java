package health.roi.delivery;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes between the sending and the download shuts the link: what was not fetched has not been released yet. */
@QuarkusTest
class DownloadAfterSendingApiTest extends ApiTest {

    private Journey journey;
    private UUID note;
    private String request;
    private String authorization;
    private ExtractableResponse<Response> sent;

    @BeforeEach
    void send() {
        journey = new Journey();
        note = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
        journey.storedRecord("LAB_RESULT", "2025-02-02", SampleDocuments.pdf("Lab", 1));
        request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        authorization = journey.authorize(request, journey.authorizationBody());
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        sent = journey.step(journey.desk, request, "deliveries", Map.of("method", "SECURE_DOWNLOAD"))
                .statusCode(201)
                .extract();
    }

    private ValidatableResponse open() {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", sent.<String>path("downloadCode")))
                .post(sent.<String>path("downloadPath"))
                .then();
    }

    private void staysShut() {
        open().statusCode(403).body("code", equalTo("link-refused"));
        assertThat(OwnerSql.count(journey.world.custodian, "delivery", "downloaded_at is not null"))
                .isZero();
    }

    private List<String> attempts() {
        return OwnerSql.column(journey.world.custodian, "select failed_attempts from delivery");
    }

    @Test
    void opensWhileNothingHasChanged() {
        open().statusCode(200);
    }

    @Test
    void opensAlsoWhenTheChartHasGrownMeanwhile() {
        journey.storedRecord("LAB_RESULT", "2025-02-05", SampleDocuments.pdf("Later lab", 1));
        journey.record("OPERATIVE_NOTE", "2025-02-06", "PSYCHOTHERAPY_NOTES");
        open().statusCode(200);
    }

    @Test
    void aRestrictionThatWasAgreedAfterSending() {
        journey.world.restriction(
                journey.patient, journey.facility, "AGREED", Map.of("from", "2025-02-01", "to", "2025-02-01"));
        staysShut();
    }

    @Test
    void aPageThatTurnsOutToBeAnotherPatients() {
        journey.correct(note, Map.of("matchesPatient", false));
        staysShut();
    }

    @Test
    void aRecordThatTurnsOutToBeOfSubstanceUse() {
        journey.correct(note, Map.of("categories", List.of("SUD_PART2")));
        staysShut();
    }

    @Test
    void aNameThatWasCorrected() {
        String path = "/v1/patients/" + journey.patient;
        as(journey.desk)
                .header("If-Match", Journey.etag(journey.desk, path))
                .body(Map.of("familyName", "Lindquist", "givenName", "Karin", "birthDate", "1979-04-12"))
                .put(path)
                .then()
                .statusCode(200);
        staysShut();
    }

    @Test
    void aRevocation() {
        journey.revoke(authorization);
        staysShut();
    }

    @Test
    void aRevocationThatIsBeingWrittenAtTheSameMoment() throws SQLException {
        try (Connection revocation = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            revocation.setAutoCommit(false);
            OwnerSql.execute(
                    revocation,
                    "update authorization_form set revoked_on = current_date - 1, revocation_received_at = now(),"
                            + " revocation_recorded_by = 'desk', revocation_how = 'FAX', version = version + 1"
                            + " where id = '" + authorization + "'");
            CompletableFuture<ValidatableResponse> download = CompletableFuture.supplyAsync(this::open);
            Journey.await(() -> download.isDone() || somebodyWaits());
            revocation.commit();

            download.join().statusCode(403).body("code", equalTo("link-refused"));
        }
    }

    @Test
    void doesNotCountTheRightCodeWhileTheLinkIsShut() {
        String hold = journey.step(
                        journey.officer,
                        request,
                        "holds",
                        Map.of("reason", "LEGAL_REVIEW", "mustAct", "FACILITY", "howItEnds", "Counsel answers"))
                .statusCode(200)
                .extract()
                .path("holds.find { it.reason == 'LEGAL_REVIEW' }.id");
        for (int attempt = 0; attempt < 5; attempt++) {
            staysShut();
        }
        assertThat(attempts()).containsExactly("0");

        journey.step(journey.officer, request, "holds/" + hold + "/resolution", Map.of("resolution", "Counsel agrees"))
                .statusCode(200);
        open().statusCode(200);
    }

    private boolean somebodyWaits() {
        return OwnerSql.count(journey.world.custodian, "pg_locks", "not granted") > 0;
    }
}
