package health.roi.platform.database;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Binds the caller to every connection that is taken from the pool, and unbinds it when the connection goes back.
 * Row-level security reads these settings; where nobody is bound they are empty and every policy fails.
 */
@ApplicationScoped
public class TenantInterceptor implements AgroalPoolInterceptor {

    @Inject
    CurrentCaller callers;

    @Override
    public void onConnectionAcquire(Connection connection) {
        Caller caller =
                Arc.container().requestContext().isActive() ? callers.find().orElse(null) : null;
        bind(connection, caller);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        bind(connection, Binding.NOBODY);
    }

    /** What a connection is bound to, as row-level security reads it. */
    record Binding(String custodian, String facilities, String copyService) {

        static final Binding NOBODY = new Binding("", "", "");
    }

    /** What the connection is bound to now. */
    static Binding binding(Connection connection) throws SQLException {
        String sql = "select current_setting('roi.custodian'), current_setting('roi.facilities'),"
                + " current_setting('roi.copy_service')";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Binding(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    static void bind(Connection connection, Caller caller) {
        bind(
                connection,
                caller == null
                        ? Binding.NOBODY
                        : new Binding(
                                caller.custodian().toString(),
                                facilities(caller),
                                caller.copyService() == null
                                        ? ""
                                        : caller.copyService().toString()));
    }

    static void bind(Connection connection, Binding binding) {
        String sql = "select set_config('roi.custodian', ?, false), set_config('roi.facilities', ?, false),"
                + " set_config('roi.copy_service', ?, false)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, binding.custodian());
            statement.setString(2, binding.facilities());
            statement.setString(3, binding.copyService());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the caller could not be bound to the connection", e);
        }
    }

    private static String facilities(Caller caller) {
        return caller.facilities() == null
                ? "*"
                : caller.facilities().stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
