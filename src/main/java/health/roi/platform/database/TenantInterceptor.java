package health.roi.platform.database;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OpenGlass;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Binds the caller to every connection that is taken from the pool, and unbinds it when the connection goes back.
 * Row-level security reads these settings; where nobody is bound they are empty and every policy fails.
 */
@ApplicationScoped
public class TenantInterceptor implements AgroalPoolInterceptor {

    /** What is open to this person now: a patient or a request each, with the grant that opened it. */
    private static final String OPEN = "select coalesce(patient_id, request_id), id from break_glass"
            + " where custodian_id = roi_custodian() and opened_by = ? and expires_at > ?"
            + " and outcome is distinct from 'NOT_JUSTIFIED' order by id";

    @Inject
    CurrentCaller callers;

    @Inject
    OpenGlass glass;

    @Inject
    Clock clock;

    @Override
    public void onConnectionAcquire(Connection connection) {
        Caller caller =
                Arc.container().requestContext().isActive() ? callers.find().orElse(null) : null;
        bind(connection, caller);
        if (caller != null && glass.matters(caller)) {
            open(connection, caller);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        bind(connection, Binding.NOBODY);
    }

    /** What a connection is bound to, as row-level security reads it. */
    record Binding(String custodian, String facilities, String copyService, String sensitive, String glass) {

        static final Binding NOBODY = new Binding("", "", "", "", "");

        static Binding of(Caller caller) {
            return new Binding(
                    caller.custodian().toString(),
                    caller.facilities() == null
                            ? "*"
                            : caller.facilities().stream().map(Object::toString).collect(Collectors.joining(",")),
                    caller.copyService() == null ? "" : caller.copyService().toString(),
                    caller.mayKnowSensitive() ? "yes" : "",
                    "");
        }

        /** The custodian itself: everything of one tenant. */
        static Binding whole(UUID custodian) {
            return new Binding(custodian.toString(), "*", "", "yes", "");
        }
    }

    /** What the connection is bound to now. */
    static Binding binding(Connection connection) throws SQLException {
        String sql = "select current_setting('roi.custodian'), current_setting('roi.facilities'),"
                + " current_setting('roi.copy_service'), current_setting('roi.sensitive'), current_setting('roi.glass')";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Binding(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    static void bind(Connection connection, Caller caller) {
        bind(connection, caller == null ? Binding.NOBODY : Binding.of(caller));
    }

    static void bind(Connection connection, Binding binding) {
        String sql = "select set_config('roi.custodian', ?, false), set_config('roi.facilities', ?, false),"
                + " set_config('roi.copy_service', ?, false), set_config('roi.sensitive', ?, false),"
                + " set_config('roi.glass', ?, false)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, binding.custodian());
            statement.setString(2, binding.facilities());
            statement.setString(3, binding.copyService());
            statement.setString(4, binding.sensitive());
            statement.setString(5, binding.glass());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the caller could not be bound to the connection", e);
        }
    }

    /** Asked only for a person whose view is narrow, and who reads. */
    private void open(Connection connection, Caller caller) {
        Map<UUID, UUID> grants = new HashMap<>();
        try (PreparedStatement ask = connection.prepareStatement(OPEN)) {
            ask.setString(1, caller.subject());
            ask.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    grants.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            if (!grants.isEmpty()) {
                try (PreparedStatement bind = connection.prepareStatement("select set_config('roi.glass', ?, false)")) {
                    bind.setString(
                            1, grants.keySet().stream().map(UUID::toString).collect(Collectors.joining(",")));
                    bind.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it could not be asked what is open to the caller", e);
        }
        glass.opened(grants);
    }
}
