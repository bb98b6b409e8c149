package health.roi.retention;

import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.today;
import static health.roi.support.RetentionRuns.LONG;
import static health.roi.support.World.as;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.roi.audit.tree.Trees;
import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.Incidents;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.RetentionRuns;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the trail and the facts of decisions: which go, which stay, and what tells of it. */
@QuarkusTest
class RetentionOfTheTrailApiTest extends ApiTest {

    @Inject
    RetentionRoleService role;

    @Inject
    RetentionRunService runs;

    private World world;
    private Requests requests;
    private OffsetDateTime begun;

    @BeforeEach
    void begin() {
        requests = Requests.ofAHospital();
        world = requests.world;
        begun = new TestClock().instant().atOffset(ZoneOffset.UTC);
    }

    /** A request that was approved, with the facts of that, and cancelled. */
    private UUID closed() {
        UUID request = requests.approvable();
        requests.approve(request).statusCode(200);
        requests.act(request, "cancellation", Map.of("reason", "Withdrawn")).statusCode(200);
        return request;
    }

    /** Whose request it was. */
    private UUID patient() {
        return UUID.fromString(
                OwnerSql.column(world.custodian, "select id from patient").get(0));
    }

    /** All that was written until now is a leaf, and its time has come. */
    private void later() {
        Trees.seal(world.custodian);
        TestClock.forward(LONG);
    }

    /** Those of the first day. */
    private long rows(UUID request) {
        return OwnerSql.count(
                world.custodian, "audit_event", "request_id = ? and occurred_at < ?", request, secondDay());
    }

    private long decisions(UUID request) {
        return OwnerSql.count(
                world.custodian, "decision_record", "request_id = ? and decided_at < ?", request, secondDay());
    }

    private OffsetDateTime secondDay() {
        return begun.plusDays(1);
    }

    private int due(RetainedRows rows, String count) {
        return as(RetentionRuns.officer(world))
                .get("/v1/retention/due")
                .then()
                .statusCode(200)
                .extract()
                .path("kinds.find { it.kind == '" + rows + "' }." + count);
    }

    private String hold(String scope, UUID subject) {
        return post(
                        RetentionRuns.officer(world),
                        "/v1/legal-holds",
                        Map.of("scope", scope, "subjectId", subject, "matter", "A claim", "reason", "Counsel asked"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void release(String hold) {
        String officer = RetentionRuns.officer(world);
        as(officer)
                .header("If-Match", Journey.etag(officer, "/v1/legal-holds/" + hold))
                .body(Map.of("reason", "Settled"))
                .post("/v1/legal-holds/" + hold + "/release")
                .then()
                .statusCode(200);
    }

    @Test
    void theRowsOfAClosedRequestGoWithItsDecisions_andThoseOfAnOpenOneStay() {
        UUID closed = closed();
        UUID open = requests.logged(requests.ofPatient());
        later();
        long ofOpen = rows(open);
        List<String> ofClosed = OwnerSql.column(
                world.custodian,
                "select id || ' ' || encode(hash, 'hex') || ' ' || request_id from audit_event where request_id = ? order by id",
                closed);
        assertThat(due(RetainedRows.AUDIT_EVENT, "due")).isGreaterThan(ofClosed.size());
        String run = RetentionRuns.done(world);

        assertThat(rows(closed)).isZero();
        assertThat(decisions(closed)).isZero();
        assertThat(rows(open)).isEqualTo(ofOpen);
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select row_id || ' ' || sha256 || ' ' || request_id from retention_certificate where run_id = ?"
                                + " and request_id = ? order by row_id",
                        UUID.fromString(run),
                        closed))
                .isEqualTo(ofClosed);
        assertThat(due(RetainedRows.AUDIT_EVENT, "due")).isZero();
        assertThat(due(RetainedRows.DECISION_RECORD, "due")).isZero();
    }

    @Test
    void eachBatchTellsTheTrailWhatItDeleted() {
        closed();
        record(world, patient(), byHand("PUBLIC_HEALTH", "County Health", today().minusDays(4)));
        later();
        String run = RetentionRuns.done(world);

        assertThat(OwnerSql.column(
                        world.custodian,
                        "select e.detail->>'kind' from audit_event e where e.action = 'retention-run.delete'"
                                + " and e.actor = 'system:retention' and e.subject_id = ? order by e.id",
                        UUID.fromString(run)))
                .containsExactly("DISCLOSURE", "REQUEST_HISTORY", "AUDIT_EVENT", "DECISION_RECORD");
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select 1 from audit_event e where e.action = 'retention-run.delete' and (e.detail->>'rows',"
                                + " e.detail->>'sha256') <> (select count(*)::text, encode(sha256(convert_to('roi-deleted-1'"
                                + " || chr(10) || string_agg('36:' || row_id || '64:' || sha256, '' order by row_id), 'UTF8')),"
                                + " 'hex') from retention_certificate c where c.batch_id = e.id)"))
                .isEmpty();
        as(RetentionRuns.officer(world))
                .get(RetentionRuns.PATH + "/" + run)
                .then()
                .statusCode(200)
                .body("deleted", equalTo((int) OwnerSql.count(world.custodian, "retention_certificate", "true")));
    }

    @Test
    void whatTellsOfRunsStaysForEver() {
        later();
        String first = RetentionRuns.done(world);
        later();
        later();
        RetentionRuns.done(world);
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select action from audit_event where subject_id = ? order by id",
                        UUID.fromString(first)))
                .contains("retention-run.ask", "retention-run.confirm", "retention-run.delete", "retention-run.done");
    }

    @Test
    void whatIsNotYetSixYearsOldStays() {
        UUID closed = closed();
        Trees.seal(world.custodian);
        TestClock.forward(Duration.ofDays(6 * 365));
        long rows = rows(closed);
        assertThat(due(RetainedRows.AUDIT_EVENT, "due")).isZero();
        RetentionRuns.done(world);
        assertThat(rows(closed)).isEqualTo(rows);
    }

    /** The request is old, and was closed yesterday. */
    @Test
    void theRowsOfARequestAreKeptFromItsEnd() {
        UUID request = requests.approvable();
        later();
        requests.act(request, "cancellation", Map.of("reason", "Withdrawn")).statusCode(200);
        long rows = rows(request);
        RetentionRuns.done(world);
        assertThat(rows(request)).isEqualTo(rows);
    }

    @Test
    void aRowThatIsNoLeafStays() {
        UUID closed = closed();
        TestClock.forward(LONG);
        long rows = rows(closed);
        RetentionRuns.done(world);
        assertThat(rows(closed)).isEqualTo(rows);
    }

    @Test
    void aHoldOnTheRequestKeepsItsRowsAndDecisions() {
        UUID closed = closed();
        later();
        long rows = rows(closed);
        String hold = hold("REQUEST", closed);
        assertThat(due(RetainedRows.AUDIT_EVENT, "held")).isGreaterThanOrEqualTo((int) rows);
        RetentionRuns.done(world);
        assertThat(rows(closed)).isEqualTo(rows);
        assertThat(decisions(closed)).isEqualTo(1);
        release(hold);
        RetentionRuns.done(world);
        assertThat(decisions(closed)).isZero();
    }

    @Test
    void aHoldOnThePatientKeepsTheRowsOfTheirRequestsAndTheirOwn() {
        UUID closed = closed();
        UUID patient = patient();
        later();
        long rows = rows(closed);
        long own = OwnerSql.count(world.custodian, "audit_event", "patient_id = ?", patient);
        hold("PATIENT", patient);
        RetentionRuns.done(world);
        assertThat(rows(closed)).isEqualTo(rows);
        assertThat(OwnerSql.count(world.custodian, "audit_event", "patient_id = ?", patient))
                .isGreaterThanOrEqualTo(own);
    }

    @Test
    void anIncidentKeepsTheRowsOfItsPatient() {
        UUID closed = closed();
        UUID patient = patient();
        Incidents.record(world, Incidents.misdirected(today(), patient, "MN"));
        later();
        long rows = rows(closed);
        long ofIncident = OwnerSql.count(world.custodian, "audit_event", "subject_type = 'incident'");
        assertThat(ofIncident).isPositive();
        RetentionRuns.done(world);
        assertThat(rows(closed)).isEqualTo(rows);
        assertThat(decisions(closed)).isEqualTo(1);
        assertThat(OwnerSql.count(world.custodian, "request_history", "request_id = ?", closed))
                .as("its history stays with it")
                .isPositive();
        assertThat(OwnerSql.count(world.custodian, "audit_event", "subject_type = 'incident'"))
                .isEqualTo(ofIncident);
    }

    @Test
    void anInterruptedRunGoesOnAndWritesNothingTwice() {
        UUID closed = closed();
        UUID held = requests.logged(requests.ofPatient());
        requests.act(held, "cancellation", Map.of("reason", "Withdrawn")).statusCode(200);
        later();
        String hold = hold("REQUEST", held);
        String run = RetentionRuns.confirmed(world);
        AsCustodian.run(world.custodian, () -> role.delete(runs.confirmed().get(0)));
        List<String> first = RetentionRuns.gone(world, run, "AUDIT_EVENT");
        assertThat(rows(closed)).isZero();
        assertThat(rows(held)).isPositive();
        release(hold);

        RetentionRuns.work(world);
        assertThat(rows(held)).isZero();
        assertThat(RetentionRuns.gone(world, run, "AUDIT_EVENT"))
                .containsAll(first)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(first.size());
        assertThat(OwnerSql.count(
                        world.custodian,
                        "audit_event",
                        "action = 'retention-run.delete' and detail->>'kind' = 'AUDIT_EVENT'"))
                .isEqualTo(2);
    }
}
