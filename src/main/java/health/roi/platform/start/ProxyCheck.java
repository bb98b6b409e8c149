package health.roi.platform.start;

import java.util.List;
import java.util.Map;

/** Whoever may say from which address a request comes can pass every limit by address. */
final class ProxyCheck implements ProductionCheck {

    @Override
    public List<String> problems(Map<String, String> environment) {
        boolean forwarding = Switches.on(environment, "ROI_PROXY_FORWARDING")
                || Switches.on(environment, "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
        boolean trusted = !environment.getOrDefault("ROI_TRUSTED_PROXIES", "").isBlank();
        return forwarding && !trusted
                ? List.of("ROI_PROXY_FORWARDING is on and ROI_TRUSTED_PROXIES is not set: anybody could claim any"
                        + " address; name your proxies")
                : List.of();
    }
}
