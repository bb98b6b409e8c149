package health.roi.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Patient data never crosses a network in the clear (45 CFR 164.312(e)(1)): somebody has to say where TLS ends. */
final class TlsCheck implements ProductionCheck {

    static final String BY_PROXY = "terminated-by-proxy";
    static final String BY_SERVICE = "service";

    private static final List<String> CERTIFICATES = List.of(
            "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
            "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
            "QUARKUS_HTTP_TLS_CONFIGURATION_NAME");

    private static final Set<String> PLAIN_IS_SHUT = Set.of("disabled", "redirect");

    @Override
    public List<String> problems(Map<String, String> environment) {
        return switch (environment.getOrDefault("ROI_TLS", "")) {
            case BY_PROXY ->
                Switches.on(environment, "ROI_PROXY_FORWARDING")
                        ? List.of()
                        : List.of(
                                "ROI_TLS is " + BY_PROXY + " and ROI_PROXY_FORWARDING is not true: every request would"
                                        + " seem to come from the proxy, and all callers would share one limit; set it, and name"
                                        + " the proxies in ROI_TRUSTED_PROXIES");
            case BY_SERVICE -> byService(environment);
            default ->
                List.of("ROI_TLS does not say where TLS ends: set it to " + BY_PROXY
                        + " where a proxy in front does it, or to " + BY_SERVICE
                        + " where this service has a certificate");
        };
    }

    private static List<String> byService(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        if (CERTIFICATES.stream().noneMatch(environment::containsKey)) {
            problems.add("ROI_TLS is service, and the service has no certificate: set"
                    + " QUARKUS_HTTP_SSL_CERTIFICATE_FILES and QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES");
        }
        if (!PLAIN_IS_SHUT.contains(environment.getOrDefault("QUARKUS_HTTP_INSECURE_REQUESTS", ""))) {
            problems.add("ROI_TLS is service, and plain HTTP is answered as well: set QUARKUS_HTTP_INSECURE_REQUESTS to"
                    + " disabled or redirect");
        }
        return problems;
    }
}
