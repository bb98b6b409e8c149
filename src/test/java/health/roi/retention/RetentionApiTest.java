package health.roi.retention;

import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.request;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.RetentionRuns.LONG;
import static health.roi.support.RetentionRuns.step;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.hold.HoldScope;
import health.roi.document.hold.LegalHoldService;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.Incidents;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.RetentionRuns;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What need not be kept any longer goes by order of two people, and leaves its hash. */
@QuarkusTest
class RetentionApiTest extends ApiTest {

    private static final String RUNS = RetentionRuns.PATH;

    @Inject
    RetentionJob job;

    @Inject
    LegalHoldService holds;

    private World world;
    private UUID facility;
    private UUID patient;
    private String officer;
    private String second;

    @BeforeEach
    void begin() {
        world = World.create();
        facility = world.facility("MN", "HOSPITAL");
        patient = world.patient(facility, "A-100", "Olson", "Maria", "1979-04-12");
        officer = RetentionRuns.officer(world);
        second = RetentionRuns.second(world);
    }

    private String disclosed() {
        return record(world, patient, byHand("PUBLIC_HEALTH", "County Health Department", today().minusDays(4)));
    }

    private ValidatableResponse due() {
        return as(officer).get("/v1/retention/due").then().statusCode(200);
    }

    private String asked() {
        return RetentionRuns.asked(world);
    }

    /** Asked, confirmed and done. */
    private String done() {
        return RetentionRuns.done(world);
    }

    private long disclosures() {
        return OwnerSql.count(world.custodian, "disclosure", "patient_id = ?", patient);
    }

    private String hold(String scope, UUID subject) {
        return post(
                        officer,
                        "/v1/legal-holds",
                        Map.of("scope", scope, "subjectId", subject, "matter", "A claim", "reason", "Counsel asked"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whatIsDueIsShownAndNothingIsDeleted() {
        disclosed();
        due().body(
                        "kinds.kind",
                        equalTo(Stream.of(RetainedRows.values()).map(Enum::name).toList()))
                .body("kinds.due", everyItem(equalTo(0)));
        long rows = OwnerSql.count(world.custodian, "audit_event", "true");
        TestClock.forward(LONG);
        due().body("kinds[0].due", equalTo(1))
                .body("kinds[1].due", equalTo(0))
                .body("kinds[0].citation", equalTo("45 CFR 164.528, 164.530(j)"));
        assertEquals(1, disclosures());
        assertTrue(OwnerSql.count(world.custodian, "audit_event", "true") > rows);
    }

    @Test
    void twoPeopleDeleteItAndItsHashIsLeft() {
        String row = disclosed();
        String hash = OwnerSql.column(
                        world.custodian,
                        "select encode(sha256(convert_to(to_jsonb(d)::text, 'UTF8')), 'hex') from disclosure d"
                                + " where id = ? and (select set_config('TimeZone', 'UTC', true)) = 'UTC'",
                        UUID.fromString(row))
                .get(0);
        TestClock.forward(LONG);
        String younger = record(world, patient, byHand("PUBLIC_HEALTH", "Another Department", today().minusDays(4)));
        String id = done();
        as(officer)
                .get(RUNS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("askedBy", equalTo("officer-1"))
                .body("endedBy", equalTo("officer-2"))
                .body("deleted", greaterThan(0));
        as(world.token("auditor"))
                .get(RUNS + "/" + id + "/certificates?limit=200")
                .then()
                .statusCode(200)
                .rootPath("items.findAll { it.kind == 'DISCLOSURE' }")
                .body("rowId", contains(row))
                .body("sha256", contains(hash))
                .body("batchId", everyItem(notNullValue()))
                .body("citation", contains("45 CFR 164.528, 164.530(j)"));
        assertEquals(List.of(younger), OwnerSql.column(world.custodian, "select id from disclosure order by id"));
        assertEquals(
                List.of("retention-run.ask", "retention-run.confirm", "retention-run.done"),
                OwnerSql.column(
                        world.custodian,
                        "select action from audit_event where subject_id = ? and action ~ '(ask|confirm|done)' order by id",
                        UUID.fromString(id)));
    }

    @Test
    void whatWasWrittenDownLateIsKeptFromThen() {
        record(world, patient, byHand("PUBLIC_HEALTH", "County Health Department", today().minusYears(7)));
        due().body("kinds[0].due", equalTo(0));
        TestClock.forward(LONG);
        due().body("kinds[0].due", equalTo(1));
    }

    @Test
    void anEntryGoesWithItsCorrectionsOrNotAtAll() {
        String first = disclosed();
        TestClock.forward(LONG);
        Map<String, Object> correction =
                new HashMap<>(byHand("PUBLIC_HEALTH", "County Health Department", today().minusYears(6)));
        correction.put("corrects", first);
        correction.put("correctionNote", "The day");
        record(world, patient, correction);
        due().body("kinds[0].due", equalTo(0));
        TestClock.forward(LONG);
        due().body("kinds[0].due", equalTo(2));
        done();
        assertEquals(0, disclosures());
    }

    @Test
    void nothingUnderALegalHoldIsDeleted() {
        disclosed();
        TestClock.forward(LONG);
        String hold = hold("PATIENT", patient);
        due().body("kinds[0].due", equalTo(0)).body("kinds[0].held", equalTo(1));
        done();
        assertEquals(1, disclosures());
        as(officer)
                .header("If-Match", Journey.etag(officer, "/v1/legal-holds/" + hold))
                .body(Map.of("reason", "Settled"))
                .post("/v1/legal-holds/" + hold + "/release")
                .then()
                .statusCode(200);
        due().body("kinds[0].due", equalTo(1)).body("kinds[0].held", equalTo(0));
        done();
        assertEquals(0, disclosures());
    }

    @Test
    void aHoldThatIsPlacedAfterTheOrderStillHolds() {
        disclosed();
        TestClock.forward(LONG);
        String id = asked();
        step(second, id, "confirmation").statusCode(200);
        hold("PATIENT", patient);
        AsCustodian.run(world.custodian, job);
        as(officer).get(RUNS + "/" + id).then().body("state", equalTo("DONE"));
        assertEquals(1, disclosures());
    }

    @Test
    void aHoldThatIsJustBeingPlacedIsWaitedFor() throws Exception {
        disclosed();
        TestClock.forward(LONG);
        String id = asked();
        step(second, id, "confirmation").statusCode(200);
        CountDownLatch placed = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> holder = AsCustodian.submit(
                    threads,
                    world.custodian,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        UUID hold = holds.place(HoldScope.PATIENT, patient, "A claim", "Counsel asked")
                                .id();
                        placed.countDown();
                        commit.await();
                        return hold;
                    }));
            placed.await();
            Future<?> run = AsCustodian.submit(threads, world.custodian, () -> {
                job.run();
                return null;
            });
            Journey.await(() -> run.isDone()
                    || OwnerSql.count(world.custodian, "pg_locks", "locktype = 'advisory' and not granted") > 0);
            commit.countDown();
            holder.get();
            run.get();
        } finally {
            commit.countDown();
            threads.shutdown();
        }
        assertEquals(1, disclosures());
    }

    @Test
    void whatAnIncidentRestsOnStays() {
        Incidents.record(world, Incidents.misdirected(today(), patient, "MN"));
        TestClock.forward(LONG);
        due().body("kinds[0].due", equalTo(0));
    }

    /** An accounting reaches six years back from the day on which it is asked for, not on which it is given. */
    @Test
    void whatAnOpenRequestForAnAccountingReachesStays() {
        disclosed();
        TestClock.forward(LONG.minusDays(90));
        String asked = post(officer, "/v1/patients/" + patient + "/accounting-requests", request(today()))
                .statusCode(201)
                .extract()
                .path("id");
        TestClock.forward(Duration.ofDays(90));
        due().body("kinds[0].due", equalTo(0));
        String path = "/v1/accounting-requests/" + asked;
        as(officer)
                .header("If-Match", Journey.etag(officer, path))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200);
        due().body("kinds[0].due", equalTo(1));
    }

    /** Of three requests: one closed, one closed and held, one open. */
    @Test
    void theHistoryOfAClosedRequestGoesUnlessItIsHeld() {
        Journey journey = new Journey();
        world = journey.world;
        officer = world.token("officer-1", "privacy-officer");
        second = world.token("officer-2", "privacy-officer");
        String closed = cancelled(journey);
        String held = cancelled(journey);
        String open = journey.patientAsks("PICK_UP");
        hold("REQUEST", UUID.fromString(held));
        TestClock.forward(LONG);
        int rows = (int) OwnerSql.count(world.custodian, "request_history", "request_id = ?", UUID.fromString(closed));
        due().body("kinds[1].due", equalTo(rows)).body("kinds[1].held", greaterThan(0));
        String id = done();
        assertEquals(
                List.of(held, open),
                OwnerSql.column(
                        world.custodian, "select distinct request_id from request_history order by request_id"));
        assertEquals(rows, RetentionRuns.gone(world, id, "REQUEST_HISTORY").size());
        as(journey.specialist)
                .get("/v1/release-requests/" + closed)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    private static String cancelled(Journey journey) {
        String request = journey.patientAsks("PICK_UP");
        journey.step(journey.specialist, request, "cancellation", Map.of("reason", "Withdrawn"))
                .statusCode(200);
        return request;
    }

    @Test
    void nothingIsDoneThatNobodyConfirmed() {
        disclosed();
        TestClock.forward(LONG);
        asked();
        AsCustodian.run(world.custodian, job);
        assertEquals(1, disclosures());
    }

    @Test
    void askerMayNotConfirm_andNobodyTwice() {
        String id = asked();
        refused(step(officer, id, "confirmation"), 409, "not-allowed-now")
                .body("refusals.code", contains("asker-may-not-confirm"));
        step(second, id, "confirmation").statusCode(200);
        refused(step(second, id, "confirmation"), 409, "not-allowed-now")
                .body("refusals.code", contains("run-not-open"));
        refused(step(second, id, "cancellation"), 409, "not-allowed-now")
                .body("refusals.code", contains("run-not-open"));
    }

    @Test
    void runOpen_untilTheFirstIsCancelledOrDone() {
        String id = asked();
        refused(post(second, RUNS, Map.of("reason", "Another")), 409, "not-allowed-now")
                .body("refusals.code", contains("run-open"));
        step(second, id, "cancellation").statusCode(200).body("state", equalTo("CANCELLED"));
        asked();
        as(officer)
                .get(RUNS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].doneAt", nullValue());
    }

    @Test
    void anotherCustodiansRowsAreNotTouched() {
        disclosed();
        TestClock.forward(LONG);
        World mine = world;
        World other = World.create();
        world = other;
        officer = other.token("officer-1", "privacy-officer");
        second = other.token("officer-2", "privacy-officer");
        done();
        world = mine;
        assertEquals(1, disclosures());
    }

    @Test
    void theApplicationItselfCannotDelete() throws SQLException {
        disclosed();
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, world.custodian, null)) {
            for (String change : List.of(
                    "delete from disclosure",
                    "delete from request_history",
                    "delete from retention_run",
                    "insert into retention_certificate select gen_random_uuid(), 'DISCLOSURE', custodian_id, id, 'a', 'b',"
                            + " 'c', now() from retention_run",
                    "update retention_run set asked_by = 'x'")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }
}
