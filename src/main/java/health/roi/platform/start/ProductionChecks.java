package health.roi.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is looked at before the service starts in production, told at once. The database's own is {@link DatabaseRoleCheck}. */
final class ProductionChecks {

    /** In the order in which they are told. */
    static final List<ProductionCheck> ALL = List.of(
            ProductionSettings::unsafeForService,
            new TlsCheck(),
            new ProxyCheck(),
            new SecretsCheck(),
            new ProfileCheck(),
            new DatabaseCheck(),
            new DocumentsDirectoryCheck());

    /** Settings that nobody makes who only tries the service out. */
    private static final List<String> MEANT_FOR_PRODUCTION =
            List.of("ROI_JWKS_URL", "ROI_TOKEN_ISSUER", "ROI_TOKEN_AUDIENCE", "ROI_TLS", "ROI_CURSOR_KEY");

    private ProductionChecks() {}

    static List<String> unsafe(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        ALL.forEach(check -> problems.addAll(check.problems(environment)));
        return problems;
    }

    /** A production whose database was forgotten must not begin an empty one of its own, with keys of its own. */
    static List<String> notLocal(Map<String, String> environment) {
        return MEANT_FOR_PRODUCTION.stream()
                .filter(environment::containsKey)
                .map(name -> name + " is set and ROI_DATABASE_URL is not: set the URL of your database, or unset "
                        + name + " to try the service out on an embedded one")
                .toList();
    }
}
