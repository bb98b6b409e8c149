package health.roi.platform.start;

import java.util.List;
import java.util.Map;

/** Patient data never crosses a network in the clear (45 CFR 164.312(e)(1)): somebody has to say where TLS ends. */
final class TlsCheck implements ProductionCheck {

    static final String BY_PROXY = "terminated-by-proxy";
    static final String BY_SERVICE = "service";

    private static final List<String> CERTIFICATES = List.of(
            "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
            "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
            "QUARKUS_HTTP_TLS_CONFIGURATION_NAME");

    @Override
    public List<String> problems(Map<String, String> environment) {
        return switch (environment.getOrDefault("ROI_TLS", "")) {
            case BY_PROXY -> List.of();
            case BY_SERVICE ->
                CERTIFICATES.stream().anyMatch(environment::containsKey)
                        ? List.of()
                        : List.of("ROI_TLS is service, and the service has no certificate: set"
                                + " QUARKUS_HTTP_SSL_CERTIFICATE_FILES and QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES");
            default ->
                List.of("ROI_TLS does not say where TLS ends: set it to " + BY_PROXY
                        + " where a proxy in front does it, or to " + BY_SERVICE
                        + " where this service has a certificate");
        };
    }
}
