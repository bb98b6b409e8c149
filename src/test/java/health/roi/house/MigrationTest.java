package health.roi.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.determination.Basis;
import health.roi.disclosure.Ground;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.EmbeddedDatabase;
import health.roi.platform.database.Migration;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import health.roi.support.OwnerSql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The schema: migrated twice, every tenant table shut, the application's role held small. */
@QuarkusTest
class MigrationTest extends ApiTest {

    /** Tables with a custodian's id that have no row-level security, each with what protects it instead. */
    private static final Map<String, String> WITHOUT_ROW_SECURITY = Map.of(
            "download_link",
            "holds two ids; the application may insert, and reads it through one function only",
            "payment_endpoint_link",
            "holds two ids; the application may insert, and reads it through one function only",
            "patient_view_link",
            "holds two ids; the application may insert, and reads it through one function only");

    /** What happened stays as it was written; a table is held to this from the migration that makes it. */
    private static final Set<String> APPEND_ONLY = Set.of(
            "request_history",
            "audit_event",
            "disclosure",
            "disclosure_not_received",
            "accounting_report",
            "approval_confirmation",
            "delivery_fetch",
            "fee_schedule",
            "invoice_entry",
            "fee_approval",
            "page_redaction",
            "page_redaction_withdrawal",
            "page_finding_answer",
            "decision_record",
            "audit_leaf",
            "audit_node",
            "incident_person",
            "incident_recall",
            "incident_assessment",
            "incident_delay",
            "incident_notice",
            "incident_history");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    @Inject
    EntityManager entities;

    @Test
    void migratingAgainChangesNothing() {
        assertEquals(0, Migration.migrate(Database.url(), DatabaseRoles.OWNER, EmbeddedDatabase.password()));
    }

    @Test
    void whatWasUnsignedBeforeThereWereTasksWaitsForItsSignature() throws SQLException {
        String url = emptyDatabase();
        migrateTo(url, "0011");
        UUID custodian = UUID.randomUUID();
        UUID unsigned = UUID.randomUUID();
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            UUID facility = UUID.randomUUID();
            UUID patient = UUID.randomUUID();
            OwnerSql.execute(
                    owner,
                    "insert into custodian (id, name, address, phone, created_at, version) values ('" + custodian
                            + "', 'C', 'A', 'P', now(), 0)");
            OwnerSql.execute(
                    owner,
                    "insert into facility (id, custodian_id, name, state, kind, time_zone, part2_program, address,"
                            + " created_at, version) values ('" + facility + "', '" + custodian
                            + "', 'F', 'MN', 'CLINIC', 'America/Chicago', false, 'A', now(), 0)");
            OwnerSql.execute(
                    owner,
                    "insert into patient (id, custodian_id, family_name, given_name, name_key, given_key, birth_date,"
                            + " created_at, version) values ('" + patient + "', '" + custodian
                            + "', 'Lind', 'Ada', 'lind,ada', 'ada', '1970-02-03', now(), 0)");
            for (Map.Entry<UUID, String> record :
                    Map.of(unsigned, "UNSIGNED", UUID.randomUUID(), "FINAL").entrySet()) {
                OwnerSql.execute(
                        owner,
                        "insert into record (id, custodian_id, facility_id, patient_id, kind, title, service_date,"
                                + " practitioner, source_system, status, categories, classified,"
                                + " electronic_health_record, matches_patient, created_at, created_by, version)"
                                + " values ('" + record.getKey() + "', '" + custodian + "', '" + facility + "', '"
                                + patient + "', 'LAB_REPORT', 'T', '2024-01-02', 'Dr. Eva Nunez', 'EPIC', '"
                                + record.getValue()
                                + "', '[]', false, true, true, '2024-01-05T10:00:00Z', 'desk', 0)");
            }
        }
        Migration.migrate(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            assertEquals(
                    List.of(unsigned + " SIGN Dr. Eva Nunez t open"),
                    Database.query(
                            owner,
                            "select concat_ws(' ', t.record_id, t.kind, t.practitioner, t.opened_at = r.created_at,"
                                    + " case when t.completed_at is null then 'open' end)"
                                    + " from chart_task t join record r on r.id = t.record_id"));
            assertEquals(
                    List.of(),
                    Database.query(
                            owner,
                            "select relname from pg_class where relname in ('record', 'chart_task')"
                                    + " and not (relrowsecurity and relforcerowsecurity)"),
                    "shut again");
        }
    }

    @Test
    void aJobOfBeforeThereWerePrioritiesHasThatOfItsRequest() throws SQLException {
        String url = emptyDatabase();
        migrateTo(url, "0017");
        UUID custodian = UUID.randomUUID();
        UUID facility = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            for (String insert : List.of(
                    "custodian (id, name, address, phone, created_at, version) values ('" + custodian
                            + "', 'C', 'A', 'P', now(), 0)",
                    "facility (id, custodian_id, name, state, kind, time_zone, part2_program, address, created_at,"
                            + " version) values ('" + facility + "', '" + custodian
                            + "', 'F', 'MN', 'CLINIC', 'America/Chicago', false, 'A', now(), 0)",
                    "release_request (id, custodian_id, facility_id, tracking_number, state, channel, priority,"
                            + " received_at, received_on, work_by, requester_kind, requester_name, stated_family_name,"
                            + " stated_given_name, stated_name_key, purpose, medium, scope, recipient, emergency,"
                            + " delivery_method, calendar_looked_on, created_at, created_by, updated_at, version)"
                            + " values ('" + request + "', '" + custodian + "', '" + facility
                            + "', 'T', 'COLLECTING', 'FAX', 'BENEFITS', now(), current_date, current_date,"
                            + " 'SOCIAL_SECURITY', 'R', 'L', 'A', 'l,a', 'DISABILITY', 'PAPER', '{}', 'R', false,"
                            + " 'PICK_UP', current_date, now(), 'desk', now(), 0)",
                    "copy_job (id, custodian_id, facility_id, request_id, tracking_number, state, claimed_client,"
                            + " lease_until, due_on, patient_name, birth_date, record_number, created_at, version)"
                            + " values ('" + job + "', '" + custodian + "', '" + facility + "', '" + request
                            + "', 'T', 'CLAIMED', 'desk', now() + interval '3 hours', current_date, 'L, A',"
                            + " '1970-02-03', '1', now() - interval '9 days', 0)")) {
                OwnerSql.execute(owner, "insert into " + insert);
            }
        }
        Migration.migrate(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            assertEquals(
                    List.of("BENEFITS 3 SITE t"),
                    Database.query(
                            owner,
                            "select concat_ws(' ', priority, priority_rank, offered_to, claimed_at > created_at)"
                                    + " from copy_job where id = '" + job + "'"),
                    "and its longest lease begins now");
            assertEquals(
                    List.of(),
                    Database.query(
                            owner,
                            "select relname from pg_class where relname in ('copy_job', 'release_request')"
                                    + " and not (relrowsecurity and relforcerowsecurity)"),
                    "shut again");
        }
    }

    @Test
    void lettersAndPackagesOfBeforeThereWasAVaultAreNeverDeletedWithADocument() throws SQLException {
        String url = emptyDatabase();
        migrateTo(url, "0017");
        UUID custodian = UUID.randomUUID();
        String letter = "a".repeat(64);
        String packaged = "b".repeat(64);
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            UUID facility = UUID.randomUUID();
            UUID request = UUID.randomUUID();
            for (String insert : List.of(
                    "custodian (id, name, address, phone, created_at, version) values ('" + custodian
                            + "', 'C', 'A', 'P', now(), 0)",
                    "facility (id, custodian_id, name, state, kind, time_zone, part2_program, address, created_at,"
                            + " version) values ('" + facility + "', '" + custodian
                            + "', 'F', 'MN', 'CLINIC', 'America/Chicago', false, 'A', now(), 0)",
                    "release_request (id, custodian_id, facility_id, tracking_number, state, channel, priority,"
                            + " received_at, received_on, work_by, requester_kind, requester_name, stated_family_name,"
                            + " stated_given_name, stated_name_key, purpose, medium, scope, recipient, emergency,"
                            + " delivery_method, created_at, created_by, updated_at, calendar_looked_on, version)"
                            + " values ('" + request + "', '" + custodian + "', '" + facility
                            + "', 'T', 'RECEIVED', 'FAX', 'PATIENT', now(), current_date, current_date, 'PATIENT', 'R',"
                            + " 'L', 'A', 'l,a', 'PATIENT_REQUEST', 'PAPER', '{}', 'R', false, 'MAIL', now(), 'desk',"
                            + " now(), current_date, 0)",
                    "letter (id, custodian_id, request_id, kind, sha256, pages, bytes, created_at, created_by) values"
                            + " (gen_random_uuid(), '" + custodian + "', '" + request + "', 'DENIAL', '" + letter
                            + "', 1, 1, now(), 'desk')",
                    "release_package (id, custodian_id, request_id, number, sha256, bytes, pages, record_pages,"
                            + " manifest, created_at, created_by) values (gen_random_uuid(), '" + custodian + "', '"
                            + request + "', 1, '" + packaged + "', 1, 1, 1, '{}', now(), 'desk')")) {
                OwnerSql.execute(owner, "insert into " + insert);
            }
        }
        Migration.migrate(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            assertEquals(
                    List.of(letter, packaged), Database.query(owner, "select sha256 from content_pin order by sha256"));
            assertEquals(
                    List.of(packaged),
                    Database.query(
                            owner, "select v.sha256 from package_volume v join release_package p on p.id = v.build_id"),
                    "its only volume");
            assertEquals(
                    List.of(),
                    Database.query(
                            owner,
                            "select relname from pg_class where relname in ('letter', 'release_package', 'package_volume',"
                                    + " 'content_pin')"
                                    + " and not (relrowsecurity and relforcerowsecurity)"),
                    "shut again");
        }
    }

    @Test
    void whatWasWrittenBeforeThereWereChainsIsChainedInItsOrder() throws SQLException {
        String url = emptyDatabase();
        migrateTo(url, "0026");
        UUID custodian = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        String old = "insert into audit_event (id, custodian_id, occurred_at, actor, actor_roles, action, outcome,"
                + " subject_type, request_id, detail) values ('%s', '" + custodian
                + "', now(), 'a', 'b', 'old', 'ALLOWED', 't', %s, '{\"state\": \"READY\"}')";
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            for (int i = 1; i <= 3; i++) {
                OwnerSql.execute(owner, old.formatted(new UUID(0, i), "'" + request + "'"));
            }
            OwnerSql.execute(owner, old.formatted(new UUID(0, 4), "null"));
        }
        Migration.migrate(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            OwnerSql.execute(owner, old.formatted(new UUID(0, 5), "'" + request + "'"));
            assertEquals(
                    List.of("1 true", "2 true", "3 true", " true", "4 true"),
                    Database.query(
                            owner,
                            "select coalesce(e.chain_no::text, '') || ' ' || (e.hash = roi_audit_hash(e)"
                                    + " and e.prev_hash is not distinct from p.hash) from audit_event e"
                                    + " left join audit_event p on p.request_id = e.request_id"
                                    + " and p.chain_no = e.chain_no - 1 order by e.id"));
            assertEquals(
                    List.of("4"), Database.query(owner, "select length from audit_chain"), "and goes on from there");
            assertEquals(
                    List.of("1 2 3 4 5"),
                    Database.query(
                            owner,
                            "select string_agg(right(event_id::text, 1), ' ' order by seq) from audit_unsealed"));
            assertEquals(
                    List.of(),
                    Database.query(
                            owner,
                            "select relname from pg_class where relname in ('audit_event', 'audit_chain')"
                                    + " and not (relrowsecurity and relforcerowsecurity)"),
                    "shut again");
        }
    }

    @Test
    void whatWentOutBeforeThereWereGroundsHasTheOneOfItsBasis() throws SQLException {
        String url = emptyDatabase();
        migrateTo(url, "0017");
        UUID custodian = UUID.randomUUID();
        UUID patient = UUID.randomUUID();
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            OwnerSql.execute(
                    owner,
                    "insert into custodian (id, name, address, phone, created_at, version) values ('" + custodian
                            + "', 'C', 'A', 'P', now(), 0)");
            OwnerSql.execute(
                    owner,
                    "insert into patient (id, custodian_id, family_name, given_name, name_key, given_key, birth_date,"
                            + " created_at, version) values ('" + patient + "', '" + custodian
                            + "', 'Lind', 'Ada', 'lind,ada', 'ada', '1970-02-03', now(), 0)");
            for (Basis basis : Basis.values()) {
                OwnerSql.execute(
                        owner,
                        "insert into disclosure (id, custodian_id, patient_id, disclosed_at, disclosed_on, recipient_name,"
                                + " description, purpose_statement, basis, accountable, part2_consented, record_ids, pages,"
                                + " recorded_by) values (gen_random_uuid(), '" + custodian + "', '" + patient
                                + "', now(), current_date, 'O''Brïen & Co.', 'd', 'p', '" + basis + "', "
                                + basis.isAccountable() + ", false, '[]', 1, 'desk')");
            }
        }
        Migration.migrate(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
        try (Connection owner = connect(url)) {
            Database.bind(owner, custodian);
            List<String> expected = Arrays.stream(Basis.values())
                    .map(basis -> basis + " " + Ground.of(basis) + " RELEASE obrienco t")
                    .sorted()
                    .toList();
            List<String> migrated = Database.query(
                    owner,
                    "select concat_ws(' ', basis, ground, source, recipient_key, first_id = id) from disclosure");
            assertEquals(expected, migrated.stream().sorted().toList());
            assertEquals(
                    List.of(),
                    Database.query(
                            owner,
                            "select relname from pg_class where relname = 'disclosure'"
                                    + " and not (relrowsecurity and relforcerowsecurity)"),
                    "shut again");
        }
    }

    private static String emptyDatabase() throws SQLException {
        String server = Database.url().substring(0, Database.url().lastIndexOf('/') + 1);
        try (Connection administrator = DriverManager.getConnection(server + "postgres", "postgres", "postgres")) {
            OwnerSql.execute(administrator, "drop database if exists roi_old");
            DatabaseRoles.prepare(administrator, "roi_old", EmbeddedDatabase.password());
        }
        return server + "roi_old";
    }

    private static void migrateTo(String url, String version) {
        Flyway.configure()
                .dataSource(url, DatabaseRoles.OWNER, EmbeddedDatabase.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.OWNER, EmbeddedDatabase.password());
    }

    @Test
    void everyTenantTableIsShut() throws SQLException {
        List<String> open = Database.asOwner(
                "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                        + " and (c.relname = 'custodian' or exists (select 1 from pg_attribute a where a.attrelid = c.oid"
                        + " and a.attname = 'custodian_id' and not a.attisdropped))"
                        + " and not (c.relrowsecurity and c.relforcerowsecurity"
                        + " and exists (select 1 from pg_policy p where p.polrelid = c.oid))");
        assertEquals(WITHOUT_ROW_SECURITY.keySet(), new TreeSet<>(open));
        for (String table : open) {
            assertEquals(
                    List.of("INSERT"),
                    Database.asOwner(
                            "select privilege_type from information_schema.role_table_grants where table_name = '"
                                    + table + "' and grantee = '" + DatabaseRoles.APPLICATION + "'"),
                    table);
        }
    }

    @Test
    void everyPolicyAsksForTheCustodian() throws SQLException {
        assertEquals(
                List.of(),
                Database.asOwner("select tablename || '.' || policyname from pg_policies where schemaname = 'public'"
                        + " and coalesce(qual, '') || coalesce(with_check, '') not like '%roi_custodian()%'"));
    }

    @Test
    void everyViewAsksAsItsCaller() throws SQLException {
        assertEquals(
                List.of(),
                Database.asOwner("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('v', 'm') and not (relkind = 'v' and"
                        + " coalesce(array_to_string(reloptions, ','), '') ~ 'security_invoker=(true|on)')"));
    }

    @Test
    void functionsThatLookAcrossCustodiansReturnIdsOnly() throws SQLException {
        assertEquals(
                List.of(),
                Database.asOwner("select proname || ' ' || pg_get_function_result(oid) from pg_proc"
                        + " where pronamespace = 'public'::regnamespace and prosecdef"
                        + " and pg_get_function_result(oid) not in ('uuid', 'SETOF uuid', 'trigger')"));
        assertEquals(
                List.of(),
                Database.asOwner("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                        + " and coalesce(array_to_string(proconfig, ','), '') not like '%search_path%'"),
                "a function that runs as its owner fixes its search path");
    }

    @Test
    void theApplicationsRoleIsSmall() throws SQLException {
        assertEquals(
                List.of("false false false false false"),
                Database.asOwner("select concat_ws(' ', rolsuper::text, rolbypassrls::text, rolcreatedb::text,"
                        + " rolcreaterole::text, rolreplication::text) from pg_roles where rolname = 'roi_app'"));
        assertEquals(
                List.of(),
                Database.asOwner("select relname from pg_class where relowner = 'roi_app'::regrole"
                        + " union all select proname from pg_proc where proowner = 'roi_app'::regrole"));
        assertEquals(
                List.of(),
                Database.asOwner("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                        + " where m.member = 'roi_app'::regrole"),
                "member of no other role");
    }

    @Test
    void theApplicationHasNoDdl() {
        for (String ddl : List.of(
                "create table mine (id int)",
                "create schema mine",
                "alter table facility disable row level security",
                "alter table facility no force row level security",
                "drop policy tenant on facility",
                "truncate facility",
                "create function mine() returns int language sql as 'select 1'",
                "set role roi_owner",
                "alter role roi_app bypassrls")) {
            SQLException refused = assertThrows(SQLException.class, () -> Database.executeAsApplication(ddl), ddl);
            assertEquals("42501", refused.getSQLState(), ddl + ": " + refused.getMessage());
        }
    }

    @Test
    void whatHappenedCannotBeChanged() throws SQLException {
        for (String table : APPEND_ONLY) {
            assertEquals(
                    List.of("INSERT", "SELECT"),
                    Database.asOwner(
                            "select privilege_type from information_schema.role_table_grants where table_name = '"
                                    + table + "' and grantee = 'roi_app' order by 1"),
                    table);
            assertEquals(
                    List.of(),
                    Database.asOwner("select column_name from information_schema.column_privileges where table_name = '"
                            + table + "' and grantee = 'roi_app' and privilege_type = 'UPDATE'"),
                    table);
        }
    }

    @Test
    void enumsAndTheirChecksNameTheSameValues() throws SQLException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (ManagedType<?> type : entities.getMetamodel().getManagedTypes()) {
            for (Attribute<?, ?> attribute : type.getDeclaredAttributes()) {
                if (!attribute.getJavaType().isEnum() || !(attribute.getJavaMember() instanceof Field field)) {
                    continue;
                }
                String table = table(type.getJavaType());
                String column = column(field);
                if (table == null) {
                    continue;
                }
                compared++;
                Set<String> names = new TreeSet<>();
                Arrays.stream(attribute.getJavaType().getEnumConstants())
                        .forEach(value -> names.add(((Enum<?>) value).name()));
                Set<String> allowed = allowed(table, column);
                if (!names.equals(allowed)) {
                    differences.add(table + "." + column + ": the check has " + allowed + ", the enum " + names);
                }
            }
        }
        assertTrue(compared > 0);
        assertEquals(List.of(), differences);
    }

    @Test
    void enumsAreStoredByName() throws SQLException {
        List<String> byNumber = new ArrayList<>();
        for (ManagedType<?> type : entities.getMetamodel().getManagedTypes()) {
            for (Attribute<?, ?> attribute : type.getDeclaredAttributes()) {
                if (attribute.getJavaType().isEnum() && attribute.getJavaMember() instanceof Field field) {
                    var enumerated = field.getAnnotation(jakarta.persistence.Enumerated.class);
                    if (enumerated == null || enumerated.value() != jakarta.persistence.EnumType.STRING) {
                        byNumber.add(field.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), byNumber, "a number says something else when a value is added in the middle");
    }

    /** The values of the check on exactly this column; a check over several columns is another rule. */
    private static Set<String> allowed(String table, String column) throws SQLException {
        Set<String> values = new TreeSet<>();
        List<String> checks = Database.asOwner("select pg_get_constraintdef(c.oid) from pg_constraint c"
                + " join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]"
                + " where c.contype = 'c' and c.conrelid = '" + table + "'::regclass and a.attname = '" + column + "'");
        for (String check : checks) {
            Matcher matcher = QUOTED.matcher(check);
            while (matcher.find()) {
                values.add(matcher.group(1));
            }
        }
        assertFalse(checks.isEmpty(), table + "." + column + " has no check");
        return values;
    }

    /** Null for an embeddable: its columns are checked where it is embedded. */
    private static String table(Class<?> type) {
        var table = type.getAnnotation(jakarta.persistence.Table.class);
        return table == null ? null : table.name();
    }

    private static String column(Field field) {
        var column = field.getAnnotation(jakarta.persistence.Column.class);
        return column != null && !column.name().isEmpty()
                ? column.name()
                : field.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
