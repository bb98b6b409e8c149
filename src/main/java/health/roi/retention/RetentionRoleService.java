package health.roi.retention;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes as the one database role that may, on a connection of its own that lives as long as the work: the pool of the service
 * never holds one.
 */
@ApplicationScoped
class RetentionRoleService {

    /** Disclosures with their corrections, or histories, in one transaction. */
    private static final int AT_ONCE = 500;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "roi.retention.password")
    Optional<String> password;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Whether this installation has the role's credential. */
    boolean isThere() {
        return password.filter(given -> !given.isBlank()).isPresent();
    }

    /** Deletes everything that is due, some at a time, each time with its certificates; what is done already stays done. */
    void delete(RetentionRun run) {
        try (Connection connection =
                DriverManager.getConnection(url, DatabaseRoles.RETENTION, password.orElseThrow())) {
            bind(connection);
            connection.setAutoCommit(false);
            for (RetainedRows rows : RetainedRows.values()) {
                int deleted;
                do {
                    // A statement of its own: the next one sees every hold that was waited for.
                    keepHoldsOut(connection);
                    deleted = some(connection, rows, run);
                    connection.commit();
                } while (deleted > 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the run stopped with " + e.getSQLState());
        }
    }

    private void bind(Connection connection) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement("select set_config('roi.custodian', ?, false),"
                + " set_config('roi.facilities', '*', false), set_config('roi.copy_service', '', false),"
                // A certificate's hash is of the row's text, which must not depend on where the service runs.
                + " set_config('TimeZone', 'UTC', false)")) {
            bind.setString(1, callers.get().custodian().toString());
            bind.execute();
        }
    }

    private void keepHoldsOut(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 3))")) {
            lock.setString(1, RetentionSql.lock(callers.get().custodian()));
            lock.execute();
        }
    }

    private int some(Connection connection, RetainedRows rows, RetentionRun run) throws SQLException {
        var day = RetentionSql.day(rows, run.day());
        try (PreparedStatement delete = connection.prepareStatement(RetentionSql.delete(rows, AT_ONCE))) {
            delete.setObject(1, day);
            delete.setObject(2, RetentionSql.before(day));
            delete.setObject(3, run.id());
            delete.setString(4, rows.rule(run.day()));
            delete.setString(5, rows.citation(run.day()));
            delete.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
