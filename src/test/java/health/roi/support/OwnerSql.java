package health.roi.support;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the database beside the service, bound as row-level security asks. */
public final class OwnerSql {

    private OwnerSql() {}

    public static Connection open(String role, UUID custodian, UUID copyService) {
        try {
            Connection connection =
                    DriverManager.getConnection(DatabaseResource.url(), role, EmbeddedDatabase.password());
            try (PreparedStatement bind = connection.prepareStatement("select set_config('roi.custodian', ?, false),"
                    + " set_config('roi.facilities', '*', false), set_config('roi.copy_service', ?, false),"
                    + " set_config('roi.sensitive', ?, false)")) {
                bind.setString(1, custodian.toString());
                bind.setString(2, copyService == null ? "" : copyService.toString());
                bind.setString(3, copyService == null ? "yes" : "");
                bind.execute();
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row, as text. */
    public static List<String> column(UUID custodian, String sql, Object... parameters) {
        try (Connection connection = open(DatabaseRoles.OWNER, custodian, null)) {
            return column(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> column(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    public static long count(UUID custodian, String table, String where, Object... parameters) {
        return Long.parseLong(column(custodian, "select count(*) from " + table + " where " + where, parameters)
                .get(0));
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
