package health.roi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.audit.tree.Trees;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every tenant table that the catalog knows, with the rows of two custodians in it, asked as carelessly as code can: a
 * native query without a condition, a bulk change, a bulk deletion, many at once over the same connections. A table is in
 * this test from the migration that makes it.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest extends ApiTest {

    /** The collections of {@link AccessFixtures}, each of which leaves rows in the tables behind it. */
    private static final List<String> COLLECTIONS = List.of(
            "requesters",
            "authorizations",
            "restrictions",
            "tasks",
            "deliveries",
            "letters",
            "copy-jobs",
            "break-glass",
            "accounting-requests",
            "audit-batches",
            "copy-assignment-rules",
            "disclosure-suspensions",
            "fee-schedules",
            "incidents",
            "invoices",
            "legal-holds",
            "payment-notifications",
            "research-protocols",
            "retention/runs",
            "uploads");

    /** Of these, no fixture leaves a row; that they are bound like the others is what TenancyTest reads in the catalog. */
    private static final Set<String> EMPTY = Set.of(
            "access_denial",
            "accounting_report",
            "approval_confirmation",
            "audit_unsealed",
            "certifier",
            "copy_job_change",
            "copy_rework",
            "copy_service_client",
            "delivery_fetch",
            "disclosure_not_received",
            "document_deletion",
            "document_page_identifier",
            "endangerment_review",
            "fax_limits",
            "fax_packet",
            "fee_approval",
            "fee_approval_wanted",
            "fee_estimate",
            "fee_share_percent",
            "fee_waiver",
            "incident_assessment",
            "incident_delay",
            "incident_notice",
            "incident_recall",
            "invoice_entry",
            "invoice_share",
            "legal_process",
            "page_finding_answer",
            "page_redaction",
            "page_redaction_withdrawal",
            "patient_view",
            "record_diagnosis",
            "representative",
            "request_document",
            "request_hold",
            "request_note",
            "requester_fee_limit",
            "research_waiver",
            "retention_certificate",
            "upload_part");

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    private UUID mine;
    private UUID theirs;
    private List<String> tables;

    @BeforeEach
    void fill() throws SQLException {
        if (tables != null) {
            return;
        }
        mine = filled();
        theirs = filled();
        tables = Database.asOwner("select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
                + " and c.relkind in ('r', 'p') and c.relrowsecurity order by 1");
    }

    private static UUID filled() {
        AccessFixtures fixtures = new AccessFixtures();
        COLLECTIONS.forEach(collection -> fixtures.realId("/v1/" + collection + "/{id}"));
        Trees.seal(fixtures.world.custodian);
        return fixtures.world.custodian;
    }

    private static String tenant(String table) {
        return table.equals("custodian") ? "id" : "custodian_id";
    }

    @Test
    void aNativeQueryWithoutAConditionSeesOwnRowsOnly() {
        Set<String> filled = new TreeSet<>();
        for (String table : tables) {
            Set<Object> seen =
                    new HashSet<>(as(mine, () -> query("select distinct " + tenant(table) + " from " + table)));
            assertThat(seen).as(table).isSubsetOf(Set.of((Object) mine));
            if (!seen.isEmpty()) {
                filled.add(table);
            }
        }
        Set<String> empty = new TreeSet<>(tables);
        empty.removeAll(filled);
        assertThat(empty).as("with no rows there is nothing to see").isEqualTo(EMPTY);
    }

    @Test
    void aBulkChangeTouchesOwnRowsOnly() throws SQLException {
        for (String table : tables) {
            List<String> columns = Database.asOwner(
                    "select column_name from information_schema.column_privileges"
                            + " where table_schema = 'public' and table_name = '" + table
                            + "' and grantee = 'roi_app' and privilege_type = 'UPDATE' and column_name <> 'sensitive' order by 1");
            if (!columns.isEmpty()) {
                String column = columns.get(0);
                undone(table, "update " + table + " set " + column + " = " + column + " returning " + tenant(table));
            }
        }
    }

    @Test
    void aBulkDeletionTouchesOwnRowsOnly() throws SQLException {
        for (String table : Database.asOwner("select table_name from information_schema.role_table_grants"
                + " where table_schema = 'public' and grantee = 'roi_app' and privilege_type = 'DELETE'")) {
            if (tables.contains(table)) {
                undone(table, "delete from " + table + " returning " + tenant(table));
            }
        }
    }

    /** Also where a trigger refuses the change, no row of another custodian was the reason. */
    private void undone(String table, String sql) {
        Set<Object> touched = new HashSet<>();
        try {
            as(mine, () -> {
                touched.addAll(query(sql));
                throw new Undone();
            });
        } catch (Undone expected) {
            assertThat(touched).as(table).isSubsetOf(Set.of((Object) mine));
        } catch (RuntimeException refused) {
            // The trigger looked at a row that the policies had let through: it has to be one of ours.
            assertThat(rootMessage(refused)).as(table).containsAnyOf("rewritten", "final");
            assertThat(as(mine, () -> query("select 1 from " + table + " limit 1")))
                    .as(table)
                    .isNotEmpty();
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The pool has fewer connections than there are askers: each is used by one custodian after the other. */
    @Test
    void manyAtOnceOverTheSameConnectionsNeverMeet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                for (String table : tables) {
                    UUID custodian = round % 2 == 0 ? mine : theirs;
                    asked.add(threads.submit(() -> {
                        Set<?> seen = Set.copyOf(
                                as(custodian, () -> query("select distinct " + tenant(table) + " from " + table)));
                        return Set.of(custodian).containsAll(seen) ? "" : table + " shows another custodian's rows";
                    }));
                }
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> answer : asked) {
                wrong.add(answer.get());
            }
            assertEquals(Set.of(""), Set.copyOf(wrong));
        } finally {
            threads.shutdownNow();
        }
    }

    /** What has no row-level security holds no tenant's data, or can not be read; a new table does not slip in between. */
    @Test
    void everyOtherTableIsKnown() throws SQLException {
        assertEquals(
                Set.of(
                        "custodian_id",
                        "download_link",
                        "flyway_schema_history",
                        "patient_view_link",
                        "payment_endpoint_link",
                        "scheduled_tasks"),
                Database.asOwner("select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " and relkind in ('r', 'p') and not relrowsecurity")
                        .stream()
                        .collect(Collectors.toSet()));
    }

    private <T> T as(UUID custodian, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            callers.bind(new Caller(custodian, "test", Set.of("supervisor"), null, null));
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    private List<?> query(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
