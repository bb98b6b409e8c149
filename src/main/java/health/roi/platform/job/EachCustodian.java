package health.roi.platform.job;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Binds work that has no caller to one custodian, then to the next. */
@ApplicationScoped
public class EachCustodian {

    @Inject
    DataSource database;

    @Inject
    CurrentCaller callers;

    /** Ids only, from the one function that may look across custodians. */
    public List<UUID> ids() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select roi_custodian_ids()")) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the custodians could not be listed", e);
        }
    }

    /** Does the work as the service itself, bound to that custodian, in a context of its own. */
    public void bound(UUID custodian, String name, Runnable work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            callers.bind(Caller.system(custodian, name));
            work.run();
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }
}
