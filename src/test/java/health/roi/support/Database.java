package health.roi.support;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The test database asked directly, past the service. */
public final class Database {

    private Database() {}

    public static String url() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.url", String.class);
    }

    /** The first column of what the owner's role sees; it is bound by row-level security as well. */
    public static List<String> asOwner(String query) throws SQLException {
        try (Connection connection = connect(DatabaseRoles.OWNER)) {
            return query(connection, query);
        }
    }

    /** The same, bound to one custodian. */
    public static List<String> asOwner(UUID custodian, String query) throws SQLException {
        try (Connection connection = connect(DatabaseRoles.OWNER)) {
            bind(connection, custodian);
            return query(connection, query);
        }
    }

    public static void executeAsOwner(String sql) throws SQLException {
        execute(DatabaseRoles.OWNER, sql);
    }

    public static void executeAsApplication(String sql) throws SQLException {
        execute(DatabaseRoles.APPLICATION, sql);
    }

    /** A connection of its own, outside the service's pool. */
    public static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, EmbeddedDatabase.password());
    }

    /** Binds a custodian's own people, all facilities, everything they may know. */
    public static void bind(Connection connection, UUID custodian) throws SQLException {
        query(
                connection,
                "select set_config('roi.custodian', '" + custodian + "', false),"
                        + " set_config('roi.facilities', '*', false), set_config('roi.copy_service', '', false),"
                        + " set_config('roi.sensitive', 'yes', false)");
    }

    public static List<String> query(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
