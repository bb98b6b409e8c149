package health.roi.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A real PostgreSQL started by the service itself where none is configured, used with the same roles as a real one.
 * The production image is built without it.
 */
public final class EmbeddedDatabase {

    private static final String DATABASE = "roi";
    /** Reached over loopback only; the cluster trusts local connections. */
    private static final String PASSWORD = "local";

    private EmbeddedDatabase() {}

    /** Starts (or joins one still running in the directory), prepares the roles, migrates, and returns the JDBC URL. */
    public static String start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        Path data = directory.resolve("postgres");
        int port = runningPort(data);
        if (port < 0) {
            port = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .start()
                    .getPort();
        }
        String server = "jdbc:postgresql://localhost:" + port + "/";
        try (Connection administrator = DriverManager.getConnection(server + "postgres", "postgres", "postgres")) {
            DatabaseRoles.prepare(administrator, DATABASE, PASSWORD);
        }
        String url = server + DATABASE;
        Migration.migrate(url, DatabaseRoles.OWNER, PASSWORD);
        return url;
    }

    public static String password() {
        return PASSWORD;
    }

    /** A service that was killed leaves its database running; the next start joins it. Returns -1 where none runs. */
    private static int runningPort(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return -1;
        }
        List<String> lines = Files.readAllLines(file);
        boolean alive = lines.size() > 3
                && ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
        return alive ? Integer.parseInt(lines.get(3).trim()) : -1;
    }
}
