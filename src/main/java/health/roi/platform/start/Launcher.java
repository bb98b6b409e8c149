package health.roi.platform.start;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.database.EmbeddedDatabase;
import health.roi.platform.database.Migration;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Starts the service: with a configured database as in production, without one on an embedded database. */
@QuarkusMain
public class Launcher {

    private static final String HELP = """
            release-of-information

              (no argument)  serve; with ROI_DATABASE_URL as in production, without it on an embedded PostgreSQL
              migrate        bring the schema up to date as ROI_OWNER_USER, then end
              new-document-key
                             print the keyset of ROI_DOCUMENT_KEYS or ROI_DOCUMENT_KEYS_FILE with a new primary key,
                             or a first keyset where neither is set
              drop-old-document-keys
                             print it with its primary key alone, once rewrap-content-keys has run
              help           this text

            Production needs: ROI_DATABASE_URL, ROI_DATABASE_PASSWORD, ROI_JWKS_URL, ROI_TOKEN_ISSUER,
            ROI_TOKEN_AUDIENCE, ROI_CURSOR_KEY, ROI_DOCUMENTS_DIR, ROI_TLS, ROI_DOCUMENT_KEYS or ROI_DOCUMENT_KEYS_FILE,
            ROI_CHECKPOINT_KEY, and ROI_CHECKPOINT_DIR or ROI_CHECKPOINT_URL
            Documents in a bucket: ROI_DOCUMENTS_PLACE=s3, ROI_S3_BUCKET, ROI_S3_REGION, ROI_S3_ENDPOINT
            """;

    Launcher() {}

    public static void main(String... args) throws IOException, SQLException, GeneralSecurityException {
        String command = args.length == 0 ? "serve" : args[0];
        Map<String, String> environment = System.getenv();
        switch (command) {
            case "serve" -> serve(environment, args);
            case "migrate" -> {
                refuseUnless(ProductionSettings.missingForMigration(environment));
                int count = Migration.migrate(
                        environment.get("ROI_DATABASE_URL"),
                        environment.getOrDefault("ROI_OWNER_USER", DatabaseRoles.OWNER),
                        environment.get("ROI_OWNER_PASSWORD"));
                System.out.println("migrations run: " + count);
            }
            case "new-document-key", "drop-old-document-keys" -> printKeys(command, environment);
            case "help" -> System.out.print(HELP);
            default -> {
                System.err.print(HELP);
                System.exit(2);
            }
        }
    }

    private static void printKeys(String command, Map<String, String> environment) throws IOException {
        try {
            System.out.println(
                    command.equals("new-document-key")
                            ? DocumentKeys.withNewPrimary(environment)
                            : DocumentKeys.withoutOldKeys(environment));
        } catch (GeneralSecurityException e) {
            System.err.println("No keyset was printed: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void serve(Map<String, String> environment, String... args)
            throws IOException, SQLException, GeneralSecurityException {
        if (environment.containsKey("ROI_DATABASE_URL")) {
            DocumentsDirectoryCheck.prepare(environment.get("ROI_DOCUMENTS_DIR"));
            refuseUnless(ProductionChecks.unsafe(environment));
        } else if (embeddedDatabaseIsHere()) {
            refuseUnless(ProductionChecks.notLocal(environment));
            local(Path.of(environment.getOrDefault("ROI_LOCAL_DIR", "data")).toAbsolutePath());
        } else {
            refuseUnless(List.of("ROI_DATABASE_URL is not set, and this build has no embedded database:"
                    + " set it to the JDBC URL of a PostgreSQL that was migrated"));
        }
        Quarkus.run(args);
    }

    private static void local(Path directory) throws IOException, SQLException, GeneralSecurityException {
        System.setProperty("quarkus.profile", "local");
        System.setProperty("roi.local-dir", directory.toString());
        System.setProperty(
                "roi.documents.directory", directory.resolve("documents").toString());
        System.setProperty(
                "roi.audit.checkpoints.directory",
                directory.resolve("checkpoints").toString());
        System.setProperty("quarkus.datasource.jdbc.url", EmbeddedDatabase.start(directory));
        System.setProperty("quarkus.datasource.username", DatabaseRoles.APPLICATION);
        System.setProperty("quarkus.datasource.password", EmbeddedDatabase.password());
        System.setProperty("roi.retention.password", EmbeddedDatabase.password());
        LocalKeys.prepare(directory).forEach(System::setProperty);
    }

    private static boolean embeddedDatabaseIsHere() {
        try {
            Class.forName(
                    "io.zonky.test.db.postgres.embedded.EmbeddedPostgres", false, Launcher.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void refuseUnless(List<String> problems) {
        if (!problems.isEmpty()) {
            System.err.println("The service does not start:");
            problems.forEach(problem -> System.err.println("  - " + problem));
            System.exit(2);
        }
    }
}
