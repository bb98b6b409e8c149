package health.roi.audit.tree;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.time.Ids;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import health.roi.support.RetentionRuns;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rows whose retention has ended are deleted: the trail stays whole. Rows that somebody else deletes, be it with the credential of
 * the role that may, are found, with whatever certificate.
 */
@QuarkusTest
class DeletedRowsTest extends ApiTest {

    private TrailFixture trail;
    private Requests requests;
    private UUID closed;
    private Path key;

    /** A request that was decided and cancelled, rows of none, a checkpoint; six years later an order that was confirmed. */
    @BeforeEach
    void aTrailOfSixYears() {
        trail = new TrailFixture();
        requests = Requests.at(trail.world, trail.world.facility("MN", "HOSPITAL"));
        closed = requests.approvable();
        requests.approve(closed).statusCode(200);
        requests.act(closed, "cancellation", Map.of("reason", "Withdrawn")).statusCode(200);
        trail.write("early", null, null, null);
        trail.checkpoint();
        key = trail.publicKey();
        TestClock.forward(RetentionRuns.LONG);
    }

    private String deleted() {
        trail.checkpoint();
        return RetentionRuns.done(trail.world);
    }

    private void bad(String text) {
        trail.checkpoint();
        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: ").contains(text);
        assertThat(verdict.status()).isEqualTo(1);
    }

    private String row(String event) {
        return "row " + trail.leaves().indexOf(event) + " (event " + event + ")";
    }

    private String batch(String run) {
        return OwnerSql.column(
                        trail.custodian,
                        "select id from audit_event where action = 'retention-run.delete' and subject_id = ?"
                                + " and detail->>'kind' = 'AUDIT_EVENT'",
                        UUID.fromString(run))
                .get(0);
    }

    /** A row of no request. */
    private String loose(String action) {
        return OwnerSql.column(
                        trail.custodian, "select id from audit_event where action = ? order by id limit 1", action)
                .get(0);
    }

    @Test
    void aTrailWhoseOldRowsWereDeletedIsWhole() {
        String early = loose("early");
        assertThat(trail.verdict(key).text()).contains("WHOLE", "0 rows deleted by 0 batches");
        String run = deleted();
        int gone = RetentionRuns.gone(trail.world, run, "AUDIT_EVENT").size();
        assertThat(RetentionRuns.gone(trail.world, run, "AUDIT_EVENT")).contains(early);
        assertThat(RetentionRuns.gone(trail.world, run, "DECISION_RECORD")).hasSize(1);
        assertThat(OwnerSql.count(trail.custodian, "audit_event", "request_id = ?", closed))
                .isZero();

        Verifier.Verdict at = trail.verdict(key);
        assertThat(at.text()).contains("WHOLE", gone + " rows deleted by 1 batches", " 0 decisions");
        trail.checkpoint();
        requests.read(closed).then().statusCode(200);
        assertThat(OwnerSql.count(trail.custodian, "audit_event", "request_id = ? and chain_no > 1", closed))
                .isEqualTo(1);
        Verifier.Verdict readAgain = trail.verdict(key);
        assertThat(readAgain.text()).contains("WHOLE", gone + " rows deleted by 1 batches");
        assertThat(readAgain.status()).isZero();
    }

    @Test
    void anotherRunGoesOnWhereTheFirstHasEnded() {
        deleted();
        trail.write("later", null, null, null);
        trail.checkpoint();
        TestClock.forward(RetentionRuns.LONG);
        String second = deleted();
        assertThat(RetentionRuns.gone(trail.world, second, "AUDIT_EVENT")).isNotEmpty();

        assertThat(trail.verdict(key).text()).contains("WHOLE", "deleted by 2 batches");
    }

    /** Pages that were read before have the rows, those after it have certificates, and what tells of it is no leaf yet. */
    @Test
    void anExportDuringWhichRowsAreDeletedIsWhole() throws IOException {
        RetentionRuns.confirmed(trail.world);
        List<String> before = Files.readAllLines(trail.export());
        RetentionRuns.work(trail.world);
        List<String> after = Files.readAllLines(trail.export());
        List<String> rows = leaves(before);
        List<String> since = leaves(after).subList(rows.size(), leaves(after).size());
        for (int read : List.of(0, 9, rows.size())) {
            List<String> mixed = new ArrayList<>(before.subList(0, before.size() - 1));
            mixed.removeAll(rows);
            mixed.addAll(rows.subList(0, read));
            mixed.addAll(leaves(after).subList(read, rows.size()));
            since.forEach(row -> mixed.add("{\"type\":\"unsealed\"," + row.substring(row.indexOf("\"row\":"))));
            mixed.add("{\"type\":\"end\",\"leaves\":" + rows.size() + ",\"unsealed\":" + since.size() + "}");
            Verifier.Verdict verdict =
                    Verifier.run(trail.file("mixed.ndjson", String.join("\n", mixed) + "\n"), "--public-key", key);
            assertThat(verdict.text()).as("%s read before", read).contains("WHOLE");
            assertThat(verdict.text().contains("1 went on while this was exported"))
                    .isEqualTo(read > 0);
        }
    }

    private static List<String> leaves(List<String> export) {
        return export.stream()
                .filter(line -> line.startsWith("{\"type\":\"row\""))
                .toList();
    }

    @Test
    void refusesTheProofOfADeletedEvent() {
        String early = loose("early");
        String run = deleted();
        as(trail.auditor)
                .get("/v1/audit-events/" + early + "/inclusion")
                .then()
                .statusCode(410)
                .body("code", equalTo("audit-event-deleted"))
                .body("detail", containsString("/v1/retention/runs/" + run + "/certificates"));
    }

    @Test
    void findsADeletedRowWithoutItsCertificate() {
        String early = loose("early");
        deleted();
        trail.tamper("delete from retention_certificate where row_id = '" + early + "'");

        bad(row(early) + " was deleted: the tree has its leaf");
    }

    @Test
    void findsACertificateWithAnotherHash() {
        String early = loose("early");
        deleted();
        trail.tamper(
                "update retention_certificate set sha256 = encode(sha256('x'), 'hex') where row_id = '" + early + "'");

        bad(row(early) + ", which was deleted, has a certificate of another row");
    }

    @Test
    void findsACertificateThatNamesNoRowOfTheTrail() {
        String late = aLateRow();
        String run = deleted();
        certify(late, run, UUID.randomUUID().toString());

        bad(row(late) + " was deleted, and event ");
        assertThat(trail.verdict(key).text()).contains("which its certificate names, is not in the trail");
    }

    @Test
    void findsACertificateThatIsAddedToADeletion() {
        String late = aLateRow();
        String run = deleted();
        certify(late, run, batch(run));
        trail.checkpoint();

        bad("which was not 6 years old");
        // Dated back it is as young as the checkpoint that signed it first.
        String old = new UUID(0x7000L, 2).toString();
        trail.tamper(
                "update audit_leaf set event_id = '" + old + "' where event_id = '" + late + "'",
                "update retention_certificate set row_id = '" + old + "' where row_id = '" + late + "'");
        bad("which was not 6 years old");
    }

    /** All of it fits but for the age, which no id tells: a row of yesterday under an old id, with a batch of its own. */
    @Test
    void findsAYoungRowUnderAnOldId() throws SQLException {
        String late = aLateRow();
        String old = new UUID(0x7000L, 3).toString();
        String run = RetentionRuns.confirmed(trail.world);
        delete(late, old, run);
        trail.tamper("update audit_leaf set event_id = '" + old + "' where event_id = '" + late + "'");

        bad("was deleted with event " + old + ", which was not 6 years old");
    }

    @Test
    void findsADeletionByAnOrderThatWasDone() throws SQLException {
        String late = aLateRow();
        String run = deleted();
        delete(late, late, run);

        bad(row(late) + " was deleted, and no second person had confirmed that, or it was done already");
    }

    /** The role's password alone deletes nothing: not before an order is confirmed, not what is held, not what tells of runs. */
    @Test
    void theRoleDeletesNothingOnItsOwn() throws SQLException {
        String early = loose("early");
        assertThat(deletedByTheRole("id = '" + early + "'")).isZero();
        try (Connection role = OwnerSql.open(DatabaseRoles.RETENTION, trail.custodian, null);
                var statement = role.createStatement()) {
            for (String table : List.of("request_history", "decision_record", "disclosure", "accounting_report")) {
                assertThat(statement.executeUpdate("delete from " + table))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(OwnerSql.count(trail.custodian, "request_history", "true")).isPositive();
        RetentionRuns.confirmed(trail.world);
        assertThat(deletedByTheRole("subject_type = 'retention-run'")).isZero();
        assertThat(deletedByTheRole("id = '" + early + "'")).isEqualTo(1);
    }

    private int deletedByTheRole(String where) throws SQLException {
        try (Connection role = OwnerSql.open(DatabaseRoles.RETENTION, trail.custodian, null);
                var statement = role.createStatement()) {
            return statement.executeUpdate("delete from audit_event where " + where);
        }
    }

    @Test
    void findsADeletedRowThatIsThereAgain() {
        String early = loose("early");
        trail.tamper("create table kept as select * from audit_event where id = '" + early + "'");
        String run = deleted();
        trail.tamper("insert into audit_event select * from kept", "drop table kept");

        bad("as event " + batch(run) + " tells");
    }

    @Test
    void findsACertificateOfAnotherEvent() {
        String early = loose("early");
        String run = deleted();
        String other = new UUID(0x7000L, 1).toString();
        trail.tamper(
                "update audit_leaf set event_id = '" + other + "' where event_id = '" + early + "'",
                "update retention_certificate set row_id = '" + other + "' where row_id = '" + early + "'");

        bad("that are not the rows of which event " + batch(run) + " tells");
    }

    @Test
    void findsAChainFromWhichACertificateIsTakenAway() {
        String run = deleted();
        trail.tamper(
                "update retention_certificate set request_id = null where request_id = '" + closed + "' and row_id ="
                        + " (select row_id from retention_certificate where request_id = '" + closed
                        + "' order by row_id desc limit 1)");

        bad("of the chain of request " + closed);
        assertThat(RetentionRuns.gone(trail.world, run, "AUDIT_EVENT")).isNotEmpty();
    }

    @Test
    void findsADeletionThatNobodyConfirmed() throws SQLException {
        String early = loose("early");
        String run = RetentionRuns.asked(trail.world);
        trail.checkpoint();
        delete(early, early, run);
        bad(row(early) + " was deleted, and no second person had confirmed that");

        RetentionRuns.step(RetentionRuns.second(trail.world), run, "confirmation")
                .statusCode(200);
        bad("no second person had confirmed that");
    }

    @Test
    void findsADeletionThatTheAskerConfirmed() throws SQLException {
        String early = loose("early");
        String run = RetentionRuns.asked(trail.world);
        try (Connection role = OwnerSql.open(DatabaseRoles.RETENTION, trail.custodian, null)) {
            assertThatThrownBy(() -> tell(role, UUID.randomUUID(), run, "officer-2", "confirm", "{}"))
                    .as("whoever deletes cannot write who confirmed")
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
        try (Connection application = OwnerSql.open(DatabaseRoles.APPLICATION, trail.custodian, null)) {
            tell(application, UUID.randomUUID(), run, "officer-1", "confirm", "{}");
        }
        trail.checkpoint();
        delete(early, early, run);

        bad(row(early) + " was deleted, and no second person had confirmed that");
    }

    @Test
    void findsAYoungRowThatWasDeletedByAnOrderThatWasConfirmed() throws SQLException {
        String late = aLateRow();
        String run = RetentionRuns.confirmed(trail.world);
        delete(late, late, run);

        bad(row(late) + " was deleted with event " + late + ", which was not 6 years old");
    }

    @Test
    void findsADeletionOfSomethingElseThatNobodyConfirmed() throws SQLException {
        UUID run = UUID.randomUUID();
        UUID batch = Ids.next(new TestClock());
        try (Connection role = OwnerSql.open(DatabaseRoles.RETENTION, trail.custodian, null)) {
            tell(
                    role,
                    batch,
                    run.toString(),
                    "system:retention",
                    "delete",
                    "{\"kind\": \"DISCLOSURE\", \"rows\": \"1\", \"sha256\": \"" + "0".repeat(64) + "\"}");
        }
        bad("(event " + batch + ") tells of a deletion that no second person had confirmed");
    }

    private String aLateRow() {
        trail.write("late", (UUID) null);
        trail.checkpoint();
        return loose("late");
    }

    /** A superuser deletes a row, and makes a certificate for it. */
    private void certify(String event, String run, String batch) {
        trail.tamper(
                "insert into retention_certificate (row_id, kind, custodian_id, run_id, batch_id, sha256, rule, citation,"
                        + " deleted_at) select id, 'AUDIT_EVENT', custodian_id, '" + run + "', '" + batch
                        + "', encode(hash, 'hex'), 'x', 'x', now() from audit_event where id = '" + event + "'",
                "delete from audit_event where id = '" + event + "'");
    }

    /** A superuser deletes a row; its certificate, under that id, and what tells of it are all as they should be. */
    private void delete(String event, String named, String run) throws SQLException {
        UUID batch = Ids.next(new TestClock());
        try (Connection role = OwnerSql.open(DatabaseRoles.RETENTION, trail.custodian, null)) {
            List<String> detail = OwnerSql.column(
                    role,
                    "select jsonb_build_object('kind', 'AUDIT_EVENT', 'rows', '1', 'sha256', encode(sha256(convert_to("
                            + "'roi-deleted-1' || chr(10) || roi_field('" + named
                            + "') || roi_field(encode(hash, 'hex')), 'UTF8')), 'hex')) from audit_event where id = ?",
                    UUID.fromString(event));
            OwnerSql.execute(
                    role,
                    "insert into retention_certificate (row_id, kind, custodian_id, run_id, batch_id, sha256, rule, citation,"
                            + " deleted_at) select '" + named + "', 'AUDIT_EVENT', custodian_id, '" + run + "', '"
                            + batch
                            + "', encode(hash, 'hex'), 'x', 'x', now() from audit_event where id = '" + event + "'");
            tell(role, batch, run, "system:retention", "delete", detail.get(0));
        }
        trail.tamper("delete from audit_event where id = '" + event + "'");
    }

    private void tell(Connection connection, UUID id, String run, String actor, String step, String detail)
            throws SQLException {
        OwnerSql.execute(
                connection,
                "insert into audit_event (id, custodian_id, occurred_at, actor, actor_roles, action, outcome, subject_type,"
                        + " subject_id, detail) values ('" + id + "', '" + trail.custodian + "', '"
                        + new TestClock().instant() + "', '" + actor + "', '', 'retention-run." + step
                        + "', 'ALLOWED', 'retention-run', '" + run + "', '" + detail + "')");
    }
}
