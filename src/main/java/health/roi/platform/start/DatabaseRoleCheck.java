package health.roi.platform.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Aborts the start where the application's own role could walk around row-level security, or change what happened. */
@ApplicationScoped
class DatabaseRoleCheck {

    private static final String ROLE = "select exists (select 1 from pg_roles where rolname = current_user and ";

    /** What must not be so, with what to do about it. */
    private static final Map<String, String> UNSAFE = new LinkedHashMap<>();

    static {
        UNSAFE.put(ROLE + "rolsuper)", "it is a superuser: use the role roi_app");
        UNSAFE.put(ROLE + "rolbypassrls)", "it bypasses row-level security: alter role ... nobypassrls");
        UNSAFE.put(
                ROLE + "(rolcreaterole or rolcreatedb or rolreplication))",
                "it may make roles or databases, or replicate: alter role ... nocreaterole nocreatedb noreplication");
        UNSAFE.put(
                "select exists (select 1 from pg_tables where schemaname = 'public' and tableowner = current_user)",
                "it owns tables: migrate as roi_owner, and run as roi_app");
        UNSAFE.put(
                "select exists (select 1 from pg_auth_members m join pg_roles r on r.oid = m.member"
                        + " where r.rolname = current_user)",
                "it is a member of another role: revoke that");
        UNSAFE.put(
                "select exists (select 1 from pg_tables t where schemaname = 'public'"
                        + " and tablename in ('audit_event', 'request_history', 'disclosure', 'decision_record',"
                        + " 'approval_confirmation', 'audit_leaf', 'audit_node', 'retention_certificate')"
                        + " and (has_any_column_privilege(current_user, 'public.' || tablename, 'UPDATE')"
                        + " or has_table_privilege(current_user, 'public.' || tablename, 'DELETE')"
                        + " or has_table_privilege(current_user, 'public.' || tablename, 'TRUNCATE')))",
                "it may change or delete what happened: revoke update, delete, truncate on audit_event, request_history,"
                        + " disclosure, decision_record, approval_confirmation, audit_leaf, audit_node and"
                        + " retention_certificate");
        UNSAFE.put(
                "select exists (select 1 from pg_class c join pg_policy p on p.polrelid = c.oid"
                        + " where c.relnamespace = 'public'::regnamespace and not c.relrowsecurity)",
                "row-level security is switched off on a table that has policies: alter table ... enable row level"
                        + " security");
        UNSAFE.put(
                "select exists (select 1 from pg_roles where rolname = 'roi_retention' and (rolsuper or rolbypassrls))",
                "the role that deletes walks around row-level security: alter role roi_retention nosuperuser"
                        + " nobypassrls");
        UNSAFE.put(
                "select exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity"
                        + " and not relforcerowsecurity)",
                "row-level security is not forced on a table: alter table ... force row level security");
    }

    @Inject
    DataSource database;

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> problems = problems(connection);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(
                        "The service does not start; of its database role: " + String.join("; ", problems) + ".");
            }
        }
    }

    /** All that is unsafe about the role of this connection. */
    static List<String> problems(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> rule : UNSAFE.entrySet()) {
                try (ResultSet answer = statement.executeQuery(rule.getKey())) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        problems.add(rule.getValue());
                    }
                }
            }
        }
        return problems;
    }
}
