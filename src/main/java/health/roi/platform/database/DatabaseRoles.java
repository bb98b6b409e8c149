package health.roi.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The three roles of the database, made by its administrator before the first migration: the owner migrates, the
 * application works, the retention job alone may delete. None of them is a superuser or bypasses row-level security.
 */
public final class DatabaseRoles {

    public static final String OWNER = "roi_owner";
    public static final String APPLICATION = "roi_app";
    public static final String RETENTION = "roi_retention";

    private DatabaseRoles() {}

    /** Makes the roles and the database where they are missing; the connection is the administrator's. */
    public static void prepare(Connection administrator, String database, String password) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION, RETENTION)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole"
                            + " password '" + password.replace("'", "''") + "'");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + OWNER);
                statement.execute("revoke all on database " + database + " from public");
                statement.execute("grant connect on database " + database + " to " + APPLICATION + ", " + RETENTION);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
