package health.roi.platform.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Links that open with a one-time code and no token. A link has no caller, so its custodian is looked up first, in a table
 * that holds ids alone and through a function that gives out nothing else. Each kind has a table of its own: a link of one
 * kind is unknown to the other.
 */
@ApplicationScoped
public class OpenLinks {

    /** What a link leads to. */
    public enum Kind {
        DOWNLOAD("download", "download_link", "roi_download_custodian"),
        PATIENT_VIEW("patient-view", "patient_view_link", "roi_patient_view_custodian");

        private final String job;
        private final String table;
        private final String function;

        Kind(String job, String table, String function) {
            this.job = job;
            this.table = table;
            this.function = function;
        }
    }

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    /** Makes a link known, in the transaction of what it leads to. */
    public void register(Kind kind, UUID link, UUID custodian) {
        entities.createNativeQuery("insert into " + kind.table + " (id, custodian_id) values (?1, ?2)")
                .setParameter(1, link)
                .setParameter(2, custodian)
                .executeUpdate();
    }

    /**
     * Runs the check of a known link as its custodian, in a transaction that commits whatever the check answers: a wrong
     * code counts also though it is refused. Empty where the link is unknown, after as long as a check takes.
     */
    public <T> Optional<T> open(Kind kind, UUID link, String code, Supplier<Optional<T>> check) {
        Optional<UUID> custodian = custodian(kind, link);
        if (custodian.isEmpty()) {
            OneTimeCode.matchesNothing(code);
            return Optional.empty();
        }
        callers.bindLink(Caller.system(custodian.get(), kind.job));
        return QuarkusTransaction.requiringNew().call(check::get);
    }

    private Optional<UUID> custodian(Kind kind, UUID link) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select " + kind.function + "(?)")) {
            statement.setObject(1, link);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return Optional.ofNullable(found.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the link could not be resolved", e);
        }
    }
}
