package health.roi.platform.start;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What production needs before anything starts; each line says what to do. */
final class ProductionSettings {

    private static final List<String> REQUIRED = List.of(
            "ROI_DATABASE_PASSWORD",
            "ROI_JWKS_URL",
            "ROI_TOKEN_ISSUER",
            "ROI_TOKEN_AUDIENCE",
            "ROI_CURSOR_KEY",
            "ROI_DOCUMENTS_DIR");

    private ProductionSettings() {}

    static List<String> unsafeForService(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (String name : REQUIRED) {
            if (environment.getOrDefault(name, "").isBlank()) {
                problems.add(name + " is not set");
            }
        }
        String jwks = environment.getOrDefault("ROI_JWKS_URL", "");
        if (!jwks.isBlank() && !jwks.startsWith("https://")) {
            problems.add("ROI_JWKS_URL is not an https address: a local key is never trusted in production;"
                    + " point it at your identity provider's key set");
        }
        if (LocalKeys.ISSUER.equals(environment.get("ROI_TOKEN_ISSUER"))) {
            problems.add("ROI_TOKEN_ISSUER is the local profile's issuer: name your identity provider");
        }
        if (!environment.getOrDefault("ROI_CURSOR_KEY", "").isBlank()
                && !is256Bits(environment.get("ROI_CURSOR_KEY"))) {
            problems.add("ROI_CURSOR_KEY is not 32 bytes in base64: make one with openssl rand -base64 32");
        }
        return problems;
    }

    static List<String> missingForMigration(Map<String, String> environment) {
        return List.of("ROI_DATABASE_URL", "ROI_OWNER_PASSWORD").stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .map(name -> name + " is not set")
                .toList();
    }

    private static boolean is256Bits(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
