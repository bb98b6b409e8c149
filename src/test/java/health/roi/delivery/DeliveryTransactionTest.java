package health.roi.delivery;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery happens once and as a whole: with its disclosure, history, audit row and event, or not at all. */
@QuarkusTest
class DeliveryTransactionTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void chart() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
    }

    /** With a token of its own each time: one token sends one request once. */
    private ValidatableResponse deliver(String request, String key, String etag) {
        return as(journey.world.token("front-desk"))
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(Journey.MAIL)
                .post("/v1/release-requests/" + request + "/deliveries")
                .then();
    }

    private String tagOf(String request) {
        return Journey.etag(journey.desk, "/v1/release-requests/" + request);
    }

    /** Deliveries, disclosures, history rows, audit rows and events. */
    private List<Long> written() {
        UUID custodian = journey.world.custodian;
        return List.of(
                OwnerSql.count(custodian, "delivery", "true"),
                OwnerSql.count(custodian, "disclosure", "true"),
                OwnerSql.count(custodian, "request_history", "action = 'deliver'"),
                OwnerSql.count(
                        custodian,
                        "audit_event",
                        "action in ('release-request.deliver', 'disclosure.record') and outcome = 'ALLOWED'"),
                OwnerSql.count(custodian, "outbox_event", "type = 'release-request.deliver'"));
    }

    @Test
    void isReplayedWithItsKeyAndDisclosesOnce() {
        String request = journey.packagedPatientRequest("MAIL");
        String key = UUID.randomUUID().toString();
        String etag = tagOf(request);
        String first = deliver(request, key, etag).statusCode(201).extract().asString();

        String replayed = deliver(request, key, etag)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();

        assertThat(replayed).isEqualTo(first);
        assertThat(written()).containsExactly(1L, 1L, 1L, 2L, 1L);
    }

    @Test
    void happensOnceWhenFiftyAskForItAtTheSameTime() {
        String request = journey.packagedPatientRequest("MAIL");
        String etag = tagOf(request);
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            List<Integer> answers = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> deliver(request, "parallel-" + i, etag)
                                    .extract()
                                    .statusCode(),
                            clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers)
                    .containsOnlyOnce(201)
                    .allMatch(status -> status == 201 || status == 412 || status == 409);
        } finally {
            clients.shutdownNow();
        }
        assertThat(written()).containsExactly(1L, 1L, 1L, 2L, 1L);
    }

    @Test
    void writesNothingWhereTheLastOfItsRowsFails() throws SQLException {
        String request = journey.packagedPatientRequest("MAIL");
        String key = UUID.randomUUID().toString();
        String etag = tagOf(request);
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            OwnerSql.execute(
                    owner,
                    "create function test_refuses() returns trigger language plpgsql as $$ begin"
                            + " raise exception 'Karin Lindqvist cannot be written'; end $$");
            OwnerSql.execute(
                    owner,
                    "create trigger test_refuses before insert on outbox_event for each row"
                            + " when (new.request_id = '" + request + "') execute function test_refuses()");
            try {
                String problem = deliver(request, key, etag)
                        .statusCode(500)
                        .contentType("application/problem+json")
                        .body("code", equalTo("internal-error"))
                        .extract()
                        .asString();
                assertThat(problem).doesNotContain("Lindqvist", "outbox", "SQL", "trigger");
                assertThat(written()).containsOnly(0L);
                assertThat(journey.<String>of(request, "state")).isEqualTo("READY");
            } finally {
                OwnerSql.execute(owner, "drop trigger test_refuses on outbox_event");
                OwnerSql.execute(owner, "drop function test_refuses()");
            }
        }
        // The key did not commit either: the same call goes through now.
        deliver(request, key, etag).statusCode(201);
        assertThat(written()).containsExactly(1L, 1L, 1L, 2L, 1L);
    }

    @Test
    void waitsForARevocationThatIsBeingWrittenAndIsThenRefused() throws SQLException {
        String request = journey.attorneyAsks();
        journey.matchAndVerify(request);
        String authorization = journey.authorize(request, journey.authorizationBody());
        journey.reviewAndApprove(request);
        journey.check(request);
        journey.build(request).body("state", equalTo("READY"));
        String etag = tagOf(request);
        try (Connection revocation = OwnerSql.open(DatabaseRoles.OWNER, journey.world.custodian, null)) {
            revocation.setAutoCommit(false);
            OwnerSql.execute(
                    revocation,
                    "update authorization_form set revoked_on = current_date - 1, revocation_received_at = now(),"
                            + " revocation_recorded_by = 'desk', revocation_how = 'FAX', version = version + 1"
                            + " where id = '" + authorization + "'");
            CompletableFuture<ValidatableResponse> delivery =
                    CompletableFuture.supplyAsync(() -> deliver(request, "races", etag));
            Journey.await(() -> delivery.isDone() || somebodyWaits());
            revocation.commit();

            delivery.join().statusCode(409).body("refusals.code", hasItem("AUTH_REVOKED"));
        }
        assertThat(written()).containsOnly(0L);
    }

    private boolean somebodyWaits() {
        return OwnerSql.count(journey.world.custodian, "pg_locks", "not granted") > 0;
    }
}
