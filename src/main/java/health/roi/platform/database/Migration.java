package health.roi.platform.database;

import org.flywaydb.core.Flyway;

/** Brings the schema up to date, as the role that owns it. The running application cannot do this: it has no DDL. */
public final class Migration {

    private Migration() {}

    /** Migrates; running it again changes nothing. Returns how many migrations ran. */
    public static int migrate(String url, String ownerUser, String ownerPassword) {
        return Flyway.configure()
                .dataSource(url, ownerUser, ownerPassword)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
