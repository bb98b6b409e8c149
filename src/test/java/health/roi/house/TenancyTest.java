package health.roi.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.Elevation;
import health.roi.platform.job.CustodianJob;
import health.roi.platform.job.JobRunner;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.World;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Row-level security, proven by asking as carelessly as code can. */
@QuarkusTest
class TenancyTest extends ApiTest {

    private static final String PATIENT = "insert into patient (id, custodian_id, family_name, given_name, name_key,"
            + " given_key, birth_date, created_at, version)"
            + " values ('%s', '%s', 'X', 'Y', 'x,y', 'y', '1970-01-01', now(), 0)";

    @Inject
    DataSource pool;

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Inject
    JobRunner runner;

    @Inject
    Elevation elevation;

    @Test
    void aNativeQueryWithoutWhereSeesOneCustodian() {
        World mine = World.create();
        World theirs = World.create();
        UUID facility = mine.facility("MN", "HOSPITAL");
        theirs.facility("TX", "HOSPITAL");
        for (String table : List.of("facility", "custodian")) {
            assertEquals(
                    1,
                    as(mine.custodian, () -> query("select id from " + table)).size(),
                    table);
        }
        assertEquals(List.of(facility), as(mine.custodian, () -> query("select id from facility")));
    }

    @Test
    void jpqlWithoutWhereSeesOneCustodian() {
        World mine = World.create();
        World theirs = World.create();
        UUID facility = mine.facility("MN", "HOSPITAL");
        theirs.facility("TX", "HOSPITAL");
        assertEquals(
                List.of(facility),
                as(
                        mine.custodian,
                        () -> entities.createQuery("select f.id from FacilityRow f", UUID.class)
                                .getResultList()));
    }

    @Test
    void aViewSeesOneCustodian() throws SQLException {
        World mine = World.create();
        World theirs = World.create();
        UUID facility = mine.facility("MN", "HOSPITAL");
        theirs.facility("TX", "HOSPITAL");
        Database.executeAsOwner("create view every_facility with (security_invoker = true) as select * from facility");
        try {
            Database.executeAsOwner("grant select on every_facility to " + DatabaseRoles.APPLICATION);
            assertEquals(List.of(facility), as(mine.custodian, () -> query("select id from every_facility")));
            assertThrows(SQLException.class, () -> ask("select count(*) from every_facility"));
        } finally {
            Database.executeAsOwner("drop view every_facility");
        }
    }

    @Test
    void withoutABindingEveryTenantTableRefuses() throws SQLException {
        World.create().facility("MN", "HOSPITAL");
        List<String> tables = Database.asOwner("select c.relname from pg_class c where c.relrowsecurity"
                + " and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'");
        assertTrue(tables.size() > 20);
        List<String> answered = new ArrayList<>();
        for (String table : tables) {
            // A table without rows asks no policy, so a row is looked for by what every plan must evaluate first.
            try {
                ask("select count(*) from " + table);
                if (hasRows(table)) {
                    answered.add(table);
                }
            } catch (SQLException e) {
                assertEquals("22P02", e.getSQLState(), table + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), answered);
        assertThrows(SQLException.class, () -> ask("select count(*) from facility"));
        assertThrows(SQLException.class, () -> ask("select count(*) from custodian"));
        assertThrows(SQLException.class, () -> ask("select count(*) from audit_event"));
    }

    @Test
    void aConnectionThatTheServiceNeverBoundRefuses() throws SQLException {
        World.create();
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> Database.query(connection, "select id from custodian"));
            assertEquals("42704", refused.getSQLState());
        }
        try (Connection connection = Database.connect(DatabaseRoles.OWNER)) {
            assertThrows(SQLException.class, () -> Database.query(connection, "select id from custodian"));
        }
    }

    @Test
    void aPooledConnectionForgetsWhoUsedItLast() throws Exception {
        World mine = World.create();
        World theirs = World.create();
        Set<Integer> backends = new HashSet<>();
        backends.add(as(
                mine.custodian, () -> (Integer) query("select pg_backend_pid()").get(0)));
        for (int i = 0; i < 50; i++) {
            UUID custodian = i % 2 == 0 ? theirs.custodian : mine.custodian;
            assertEquals(List.of(custodian), as(custodian, () -> query("select id from custodian")));
            backends.add(as(
                    custodian, () -> (Integer) query("select pg_backend_pid()").get(0)));
            assertEquals(List.of(""), answers("select current_setting('roi.custodian')"));
            assertThrows(SQLException.class, () -> ask("select count(*) from custodian"));
        }
        assertTrue(backends.size() < 50, "connections were used again");
    }

    @Test
    void manyTenantsAtOnceNeverMeet() throws Exception {
        List<World> worlds = List.of(World.create(), World.create(), World.create(), World.create());
        Map<UUID, UUID> facilities = new HashMap<>();
        for (World world : worlds) {
            facilities.put(world.custodian, world.facility("MN", "CLINIC"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 1200; i++) {
                UUID custodian = worlds.get(i % worlds.size()).custodian;
                boolean bound = i % 7 != 0;
                asked.add(threads.submit(() -> bound
                        ? as(custodian, () -> query("select id from facility"))
                                .equals(List.of(facilities.get(custodian)))
                        : refuses("select id from facility")));
            }
            for (Future<Boolean> answer : asked) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTransactionThatFailedLeavesNothingBehindOnItsConnection() {
        World mine = World.create();
        assertThrows(RuntimeException.class, () -> as(mine.custodian, () -> query("select 1 / 0")));
        for (int i = 0; i < 10; i++) {
            assertTrue(refuses("select id from custodian"));
        }
    }

    @Test
    void aRowForAnotherCustodianIsRefused() {
        World mine = World.create();
        World theirs = World.create();
        List<String> inserts = List.of(
                "insert into facility values (gen_random_uuid(), '%s', 'x', 'MN', 'CLINIC', 'America/Chicago', false, 'y', now(), 0)",
                "insert into requester values (gen_random_uuid(), '%s', 'OTHER', 'x', 'y', null, null, now(), 0)",
                PATIENT.formatted(UUID.randomUUID(), "%s"),
                "insert into audit_event values (gen_random_uuid(), '%s', now(), 'a', 'b', null, 'c', 'ALLOWED', 'd', null, null, null, '{}', null)",
                "insert into outbox_event values (gen_random_uuid(), '%s', now(), 'a', 'b', gen_random_uuid(), null, '{}', null, null)",
                "insert into idempotency_key values ('%s', 'a', 'b', 'c', 201, null, null, null, now())");
        for (String insert : inserts) {
            assertEquals(1, as(mine.custodian, () -> execute(insert.formatted(mine.custodian))), insert);
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> as(mine.custodian, () -> execute(insert.formatted(theirs.custodian))));
            assertTrue(rootMessage(refused).contains("row-level security"), rootMessage(refused));
        }
    }

    @Test
    void aRowCannotBeGivenToAnotherCustodian() {
        World mine = World.create();
        World theirs = World.create();
        mine.facility("MN", "HOSPITAL");
        assertThrows(
                RuntimeException.class,
                () -> as(
                        mine.custodian,
                        () -> execute("update facility set custodian_id = '" + theirs.custodian + "'")));
    }

    @Test
    void bulkChangesTouchOwnRowsOnly() {
        World mine = World.create();
        World theirs = World.create();
        mine.facility("MN", "HOSPITAL");
        UUID foreign = theirs.facility("TX", "HOSPITAL");
        theirs.copyService(foreign);
        assertEquals(
                1,
                as(
                        mine.custodian,
                        () -> entities.createQuery("update FacilityRow f set f.name = 'changed'")
                                .executeUpdate()));
        assertEquals(0, as(mine.custodian, () -> execute("delete from copy_service_site")));
        assertEquals(
                1,
                as(theirs.custodian, () -> query("select 1 from copy_service_site"))
                        .size());
        assertEquals(List.of("TX HOSPITAL"), as(theirs.custodian, () -> query("select name from facility")));
    }

    @Test
    void patientsAndRecordsAreSeenByTheirOwn() {
        World mine = World.create();
        World theirs = World.create();
        UUID open = mine.facility("MN", "HOSPITAL");
        UUID shut = mine.facility("TX", "HOSPITAL");
        UUID patient = UUID.randomUUID();
        as(mine.custodian, () -> {
            execute(PATIENT.formatted(patient, mine.custodian));
            for (UUID facility : List.of(open, shut)) {
                execute("insert into record (id, custodian_id, facility_id, patient_id, kind, title, service_date,"
                        + " source_system, status, categories, classified, electronic_health_record, matches_patient,"
                        + " created_at, created_by, version) values (gen_random_uuid(), '" + mine.custodian + "', '"
                        + facility + "', '" + patient + "', 'LAB_RESULT', 't', '2026-01-01', 's', 'FINAL', '[]', true,"
                        + " true, true, now(), 'c', 0)");
            }
            return null;
        });
        assertEquals(2, as(mine.custodian, () -> query("select id from record")).size());
        assertEquals(
                0, as(theirs.custodian, () -> query("select id from record")).size());
        assertEquals(
                0, as(theirs.custodian, () -> query("select id from patient")).size());
        Caller oneFacility = new Caller(mine.custodian, "clerk", Set.of("front-desk"), Set.of(open), null);
        assertEquals(List.of(open), as(oneFacility, () -> query("select facility_id from record")));
        Caller noFacility = new Caller(mine.custodian, "clerk", Set.of("front-desk"), Set.of(), null);
        assertEquals(List.of(), as(noFacility, () -> query("select facility_id from record")));
        Caller copyService =
                new Caller(mine.custodian, "scanner", Set.of("copy-service"), null, mine.copyService(open));
        for (String table : List.of(
                "patient", "record", "requester", "release_request", "audit_event", "decision_record", "disclosure")) {
            assertEquals(List.of(), as(copyService, () -> query("select id from " + table)), table);
        }
    }

    @Test
    void liftedWorkInsideLiftedWorkEndsInTheViewBeforeIt() {
        World mine = World.create();
        UUID open = mine.facility("MN", "HOSPITAL");
        mine.patient(open, "1", "Lind", "Ada", "1970-02-03");
        Caller copyService =
                new Caller(mine.custodian, "scanner", Set.of("copy-service"), null, mine.copyService(open));
        as(copyService, () -> {
            assertEquals(0, query("select id from patient").size());
            elevation.asCustodian(() -> {
                elevation.asCustodian(() -> query("select id from patient"));
                assertEquals(1, query("select id from patient").size(), "the outer work is still lifted");
                return null;
            });
            assertEquals(0, query("select id from patient").size(), "and the caller is not, afterwards");
            return null;
        });
    }

    @Test
    void aJobSeesOneCustodianAtATime() throws Exception {
        World mine = World.create();
        World theirs = World.create();
        Map<UUID, List<?>> seen = new ConcurrentHashMap<>();
        runAsTheSchedulerDoes(new CustodianJob() {
            @Override
            public String name() {
                return "look-around";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public void run() {
                seen.put(callers.get().custodian(), query("select id from custodian"));
            }
        });
        assertEquals(List.of(mine.custodian), seen.get(mine.custodian));
        assertEquals(List.of(theirs.custodian), seen.get(theirs.custodian));
        seen.forEach((custodian, ids) -> assertEquals(List.of(custodian), ids));
    }

    @Test
    void aJobThatFailsForOneCustodianStillServesTheOthers() throws Exception {
        World mine = World.create();
        World theirs = World.create();
        Set<UUID> served = ConcurrentHashMap.newKeySet();
        runAsTheSchedulerDoes(new CustodianJob() {
            @Override
            public String name() {
                return "fail-for-one";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public void run() {
                if (callers.get().custodian().equals(mine.custodian)) {
                    throw new IllegalStateException();
                }
                served.add(callers.get().custodian());
            }
        });
        assertTrue(served.contains(theirs.custodian));
    }

    @Test
    void withoutABindingOnlyIdsOfCustodiansAreKnown() throws SQLException {
        World mine = World.create();
        assertTrue(answers("select roi_custodian_ids()").contains(mine.custodian.toString()));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from roi_custodian_ids()")) {
            assertEquals(1, rows.getMetaData().getColumnCount());
            assertEquals("uuid", rows.getMetaData().getColumnTypeName(1));
        }
        assertThrows(SQLException.class, () -> ask("select id from custodian_id"));
    }

    /** On a thread of its own: the one of a test has a request. */
    private void runAsTheSchedulerDoes(CustodianJob job) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.submit(() -> runner.run(job)).get();
        } finally {
            thread.shutdown();
        }
    }

    /** Work bound to a custodian, in a transaction of its own. */
    private <T> T as(UUID custodian, Supplier<T> work) {
        return as(new Caller(custodian, "test", Set.of("administrator"), null, null), work);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            callers.bind(caller);
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

    private int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** Asks on a connection of the pool that nobody is bound to. */
    private void ask(String sql) throws SQLException {
        answers(sql);
    }

    private List<String> answers(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private boolean refuses(String sql) {
        try {
            answers(sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private static boolean hasRows(String table) throws SQLException {
        return !Database.asOwner("select 1 from pg_class where relname = '" + table + "' and pg_relation_size(oid) > 0")
                .isEmpty();
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
