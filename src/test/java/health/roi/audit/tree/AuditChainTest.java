package health.roi.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rows of a transaction are written and chained with it, or not at all; many writers neither meet nor wait in a circle. */
@QuarkusTest
class AuditChainTest extends ApiTest {

    private static final String BROKEN = "select e.id from audit_event e left join audit_event p"
            + " on p.request_id = e.request_id and p.chain_no = e.chain_no - 1"
            + " where e.hash <> roi_audit_hash(e) or e.request_id is not null"
            + " and (e.chain_no > 1) <> coalesce(p.hash = e.prev_hash, false)";

    @Inject
    AuditService audit;

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Test
    void everyRowOfARequestNamesTheOneBeforeIt() {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        trail.write("one", request, null, request);
        trail.write("two", request);

        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select chain_no || ' ' || action from audit_event where request_id = ? order by chain_no",
                        request))
                .containsExactly("1 one", "2 one", "3 two");
        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select c.length::text from audit_chain c join audit_event e on e.request_id = c.request_id"
                                + " and e.chain_no = c.length and e.hash = c.hash where c.request_id = ?",
                        request))
                .containsExactly("3");
        assertThat(OwnerSql.column(trail.custodian, BROKEN)).isEmpty();
    }

    @Test
    void aRollBackTakesTheRowsAlong() {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        assertThatThrownBy(() ->
                        trail.bound(() -> QuarkusTransaction.requiringNew().call(() -> {
                            audit.allowed("undone", Subject.request(request, null));
                            throw new IllegalStateException("undone");
                        })))
                .isInstanceOf(IllegalStateException.class);
        trail.write("done", request);

        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select chain_no || ' ' || action from audit_event where request_id = ?",
                        request))
                .containsExactly("1 done");
    }

    @Test
    void aRefusalStaysWhereItsOperationIsUndone() {
        TrailFixture trail = new TrailFixture();
        assertThatThrownBy(() ->
                        trail.bound(() -> QuarkusTransaction.requiringNew().call(() -> {
                            audit.allowed("undone", Subject.of("thing", null));
                            audit.refused("POST /v1/things", Map.of("code", "conflict"), null);
                            throw new IllegalStateException("undone");
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select outcome from audit_event where action in ('undone', 'POST /v1/things')"))
                .containsExactly("REFUSED");
    }

    @Test
    void aTransactionOfPlainSqlIsAuditedAsWell() {
        TrailFixture trail = new TrailFixture();
        trail.bound(() -> QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("update facility set name = name").executeUpdate();
            audit.allowed("plain-sql", Subject.of("facility", null));
            return null;
        }));
        trail.bound(() -> {
            audit.allowed("nothing-else", Subject.of("facility", null));
            return null;
        });

        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select action from audit_event where action in ('plain-sql', 'nothing-else') order by id"))
                .containsExactly("plain-sql", "nothing-else");
    }

    @Test
    void theTrailIsWrittenBehindEverythingElse() {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        long before = trail.bound(() -> QuarkusTransaction.requiringNew().call(() -> {
            audit.allowed("early", Subject.request(request, null));
            entities.flush();
            return ((Number) entities.createNativeQuery("select count(*) from audit_chain where request_id = ?1")
                            .setParameter(1, request)
                            .getSingleResult())
                    .longValue();
        }));

        assertThat(before).as("the chain is not locked before the end").isZero();
        assertThat(OwnerSql.count(trail.custodian, "audit_chain", "request_id = ?", request))
                .isEqualTo(1);
    }

    @Test
    void aCopyServiceWritesItsRowsAndSeesNoChain() {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        Caller copier = new Caller(trail.custodian, "copier", Set.of("copy-service"), null, UUID.randomUUID());
        TrailFixture.bound(
                copier,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    audit.allowed("copied", Subject.request(request, null));
                    return null;
                }));

        assertThat(OwnerSql.count(trail.custodian, "audit_chain", "request_id = ?", request))
                .isEqualTo(1);
        for (String table : List.of(
                "audit_chain",
                "audit_unsealed",
                "audit_tree",
                "audit_leaf",
                "audit_node",
                "audit_checkpoint",
                "decision_record")) {
            int seen = TrailFixture.bound(
                    copier,
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> entities.createNativeQuery("select 1 from " + table)
                                    .getResultList()
                                    .size()));
            assertThat(seen).as(table).isZero();
        }
    }

    /** Each transaction tells of all requests, in an order of its own, and changes a row that others change too. */
    @Test
    void thirtyTwoWritersOnFewRequestsLeaveWholeChains() throws Exception {
        TrailFixture trail = new TrailFixture();
        UUID facility = trail.world.facility("MN", "HOSPITAL");
        List<UUID> requests = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        int writers = 32;
        int each = 10;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                all.add(threads.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        write(trail, requests, writer + n, facility);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(OwnerSql.column(
                        trail.custodian, "select length::text from audit_chain where request_id = any (?)", (Object)
                                requests.toArray(UUID[]::new)))
                .hasSize(3)
                .containsOnly(String.valueOf(writers * each));
        assertThat(OwnerSql.column(trail.custodian, BROKEN)).isEmpty();
        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select request_id::text from audit_event where request_id = any (?) group by request_id"
                                + " having count(distinct chain_no) <> max(chain_no)",
                        (Object) requests.toArray(UUID[]::new)))
                .as("no gaps")
                .isEmpty();
        trail.checkpoint();
        Verifier.Verdict verdict = trail.verdict(trail.publicKey());
        assertThat(verdict.text()).contains("WHOLE");
        assertThat(verdict.status()).isZero();
    }

    private void write(TrailFixture trail, List<UUID> requests, int turn, UUID facility) {
        trail.bound(() -> QuarkusTransaction.requiringNew().call(() -> {
            for (int i = 0; i < requests.size(); i++) {
                audit.allowed("many", Subject.request(requests.get((i + turn) % requests.size()), null));
            }
            entities.createNativeQuery("update facility set version = version + 1 where id = ?1")
                    .setParameter(1, facility)
                    .executeUpdate();
            return null;
        }));
    }

    @Test
    void nobodyButARowItselfMovesAChain() throws SQLException {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        trail.write("one", request);
        trail.checkpoint();
        for (String sql : List.of(
                "insert into audit_chain values ('" + trail.custodian + "', gen_random_uuid(), 1, sha256(''))",
                "update audit_chain set length = 1",
                "delete from audit_chain",
                "insert into audit_unsealed (custodian_id, event_id, hash) values ('" + trail.custodian
                        + "', gen_random_uuid(), sha256(''))",
                "update audit_leaf set leaf_index = 1",
                "delete from audit_leaf",
                "update audit_node set level = 1",
                "update audit_checkpoint set root = sha256('')",
                "delete from audit_checkpoint",
                "update decision_record set facts = '{}'",
                "delete from decision_record")) {
            assertRefused(DatabaseRoles.APPLICATION, trail, sql);
        }
        for (String table : List.of(
                "audit_event",
                "request_history",
                "disclosure",
                "decision_record",
                "audit_chain",
                "audit_leaf",
                "audit_node",
                "audit_tree",
                "audit_checkpoint")) {
            assertRefused(DatabaseRoles.OWNER, trail, "delete from " + table);
            assertRefused(DatabaseRoles.OWNER, trail, "truncate " + table + " cascade");
        }
        for (String sql : List.of(
                "update audit_event set actor = 'nobody'",
                "update request_history set actor = 'nobody'",
                "update disclosure set pages = 1",
                "update decision_record set facts = '{}'",
                "update audit_leaf set leaf_index = 1",
                "update audit_node set level = 1",
                "update audit_chain set length = length + 2",
                "update audit_chain set length = length - 1",
                "update audit_tree set size = size - 1",
                "update audit_checkpoint set note = ''",
                "update audit_checkpoint set published_at = null")) {
            assertRefused(DatabaseRoles.OWNER, trail, sql);
        }
    }

    private static void assertRefused(String role, TrailFixture trail, String sql) throws SQLException {
        try (Connection connection = OwnerSql.open(role, trail.custodian, null);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThatThrownBy(statement::execute)
                    .as(role + ": " + sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }
}
