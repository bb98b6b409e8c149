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
import javax.sql.DataSource;

/** Aborts the start where the application's own role could walk around row-level security. */
@ApplicationScoped
class DatabaseRoleCheck {

    private static final String UNSAFE = "select exists (select 1 from pg_roles where rolname = current_user"
            + " and (rolsuper or rolbypassrls)) or exists (select 1 from pg_tables"
            + " where schemaname = 'public' and tableowner = current_user)";

    @Inject
    DataSource database;

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(UNSAFE)) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new IllegalStateException("The service does not start: its database role is a superuser, bypasses"
                        + " row-level security or owns tables. Use the role roi_app, and migrate as roi_owner.");
            }
        }
    }
}
