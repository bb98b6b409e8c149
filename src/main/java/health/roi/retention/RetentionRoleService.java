package health.roi.retention;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.NamedLocks;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /**
     * Deletes everything that is due, some at a time, each time with its certificates and with a row of the trail; what is
     * done already stays done.
     */
    void delete(RetentionRun run) {
        try (Connection connection =
                DriverManager.getConnection(url, DatabaseRoles.RETENTION, password.orElseThrow())) {
            bind(connection);
            connection.setAutoCommit(false);
            for (RetainedRows rows : RetainedRows.values()) {
                Object last = rows.areContents() ? ContentSql.FIRST : BatchSql.FIRST;
                while (last != null) {
                    // A statement of its own: the next one sees every hold that was waited for.
                    keepHoldsOut(connection);
                    if (!isConfirmed(connection, run)) {
                        connection.rollback();
                        return;
                    }
                    Batch batch = new Batch(
                            rows, run, Ids.next(clock), clock.instant().atOffset(ZoneOffset.UTC));
                    last = rows.areContents()
                            ? contents(connection, batch, (String) last)
                            : rows(connection, batch, (UUID) last);
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
        String name = RetentionSql.lock(callers.get().custodian());
        try (PreparedStatement lock = prepare(connection, NamedLocks.HOLD, name, NamedLocks.Of.RETENTION.number())) {
            lock.execute();
        }
    }

    /** Another replica may have done it meanwhile: an order ends with its work. */
    private static boolean isConfirmed(Connection connection, RetentionRun run) throws SQLException {
        try (PreparedStatement ask = prepare(
                        connection, "select true from retention_run where id = ? and state = 'CONFIRMED'", run.id());
                ResultSet found = ask.executeQuery()) {
            return found.next();
        }
    }

    /**
     * What goes in one transaction.
     *
     * @param id of the row of the trail that tells of it
     */
    private record Batch(RetainedRows rows, RetentionRun run, UUID id, OffsetDateTime now) {

        LocalDate lastDay() {
            return RetentionSql.day(rows, run.day());
        }

        UUID before() {
            return RetentionSql.before(lastDay());
        }

        /** What a deletion is asked with: what is due, what is its own, what each certificate says. */
        Object[] deletion(Object... own) {
            return Stream.of(
                            Stream.of(lastDay(), before()),
                            Stream.of(own),
                            Stream.of(run.id(), id, rows.rule(run.day()), rows.citation(run.day()), now))
                    .flatMap(Function.identity())
                    .toArray();
        }
    }

    /** Rows of the groups behind one; the last of these groups, or null at the end. */
    private static UUID rows(Connection connection, Batch batch, UUID after) throws SQLException {
        try (PreparedStatement delete = prepare(
                        connection,
                        BatchSql.delete(batch.rows()),
                        batch.deletion(after, BatchSql.groups(batch.rows())));
                ResultSet gone = delete.executeQuery()) {
            gone.next();
            tell(connection, batch, gone);
            return gone.getObject(3, UUID.class);
        }
    }

    /** Contents whose hashes are behind one; the last of these hashes, or null at the end. */
    private static String contents(Connection connection, Batch batch, String after) throws SQLException {
        List<String> held = new ArrayList<>();
        try (PreparedStatement hold = prepare(
                        connection,
                        ContentSql.hold(batch.rows()),
                        batch.lastDay(),
                        batch.before(),
                        after,
                        BatchSql.groups(batch.rows()));
                ResultSet found = hold.executeQuery()) {
            while (found.next()) {
                held.add(found.getString(1));
            }
        }
        if (held.isEmpty()) {
            return null;
        }
        try (PreparedStatement delete = prepare(
                        connection,
                        ContentSql.delete(batch.rows()),
                        batch.deletion(connection.createArrayOf("text", held.toArray()), batch.now()));
                ResultSet gone = delete.executeQuery()) {
            gone.next();
            tell(connection, batch, gone);
        }
        return held.get(held.size() - 1);
    }

    /** In the trail: how many are gone, and their digest. */
    private static void tell(Connection connection, Batch batch, ResultSet gone) throws SQLException {
        if (gone.getLong(1) == 0) {
            return;
        }
        try (PreparedStatement tell = prepare(
                connection,
                BatchSql.TELL,
                batch.id(),
                batch.now(),
                batch.run().id(),
                batch.rows().name(),
                gone.getString(1),
                gone.getString(2))) {
            tell.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
