package health.roi.retention;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes as the one database role that may, on a connection of its own that lives as long as the work: the pool of the service
 * never holds one.
 */
@ApplicationScoped
class RetentionRoleService {

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
                UUID last = BatchSql.FIRST;
                while (last != null) {
                    // A statement of its own: the next one sees every hold that was waited for.
                    keepHoldsOut(connection);
                    last = some(connection, rows, run, last);
                    connection.commit();
                }
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

    /** One batch of those behind a group; where the next one begins, or null. */
    private UUID some(Connection connection, RetainedRows rows, RetentionRun run, UUID after) throws SQLException {
        var day = RetentionSql.day(rows, run.day());
        UUID batch = Ids.next(clock);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement delete = connection.prepareStatement(BatchSql.delete(rows))) {
            set(
                    delete,
                    day,
                    RetentionSql.before(day),
                    after,
                    BatchSql.groups(rows),
                    run.id(),
                    batch,
                    rows.rule(run.day()),
                    rows.citation(run.day()),
                    now);
            try (ResultSet gone = delete.executeQuery()) {
                gone.next();
                if (gone.getLong(1) > 0) {
                    tell(connection, batch, now, run, rows, gone.getString(1), gone.getString(2));
                }
                return gone.getObject(3, UUID.class);
            }
        }
    }

    private static void tell(
            Connection connection,
            UUID batch,
            OffsetDateTime now,
            RetentionRun run,
            RetainedRows rows,
            String count,
            String digest)
            throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(BatchSql.TELL)) {
            set(tell, batch, now, run.id(), rows.name(), count, digest);
            tell.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
