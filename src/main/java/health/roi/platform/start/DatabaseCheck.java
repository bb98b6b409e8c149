package health.roi.platform.start;

import health.roi.platform.database.DatabaseRoles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The database as its settings name it; what the role may really do is asked of the database itself. */
final class DatabaseCheck implements ProductionCheck {

    private static final Set<String> TOO_MUCH = Set.of("postgres", DatabaseRoles.OWNER, DatabaseRoles.RETENTION);

    @Override
    public List<String> problems(Map<String, String> environment) {
        String user = environment.getOrDefault("ROI_DATABASE_USER", DatabaseRoles.APPLICATION);
        return TOO_MUCH.contains(user.toLowerCase(Locale.ROOT))
                ? List.of("ROI_DATABASE_USER may do more than the service needs: use " + DatabaseRoles.APPLICATION)
                : List.of();
    }
}
