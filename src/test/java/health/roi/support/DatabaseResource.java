package health.roi.support;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.EmbeddedDatabase;
import health.roi.platform.start.LocalKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** One embedded PostgreSQL for all tests, used with the application's role as in production. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    /** Where the database is, also for a test with a profile of its own, which loads this class again. */
    private static final String URL = "roi.test.database";

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Path.of("target", "test-data").toAbsolutePath();
            if (url() == null) {
                clean(directory);
                System.setProperty(URL, EmbeddedDatabase.start(directory));
            }
            Map<String, String> settings = new HashMap<>(LocalKeys.prepare(directory));
            settings.put("quarkus.datasource.jdbc.url", url());
            settings.put("quarkus.datasource.username", DatabaseRoles.APPLICATION);
            settings.put("quarkus.datasource.password", EmbeddedDatabase.password());
            settings.put("roi.retention.password", EmbeddedDatabase.password());
            settings.put(
                    "roi.documents.directory", directory.resolve("documents").toString());
            settings.put(
                    "roi.audit.checkpoints.directory",
                    directory.resolve("checkpoints").toString());
            settings.put(
                    "roi.certification.keystore",
                    Signers.keyStore(directory.resolve("signers.p12"), "default", "Maja Berg", "RSA")
                            .toString());
            settings.put("roi.certification.keystore-password", new String(Signers.PASSWORD));
            settings.put("roi.operator-custodian", World.OPERATOR.toString());
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    public static String url() {
        return System.getProperty(URL);
    }

    @Override
    public void stop() {}

    private static void clean(Path directory) throws java.io.IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
