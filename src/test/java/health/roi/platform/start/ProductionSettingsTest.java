package health.roi.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionSettingsTest {

    private static final Map<String, String> SAFE = Map.of(
            "ROI_DATABASE_PASSWORD", "secret",
            "ROI_JWKS_URL", "https://id.hospital.example/keys",
            "ROI_TOKEN_ISSUER", "https://id.hospital.example",
            "ROI_TOKEN_AUDIENCE", "release-of-information",
            "ROI_CURSOR_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "ROI_DOCUMENTS_DIR", "/var/lib/roi");

    @Test
    void startsWithEverythingSet() {
        assertEquals(List.of(), ProductionSettings.unsafeForService(SAFE));
    }

    @Test
    void namesEverySettingThatIsMissing() {
        assertEquals(6, ProductionSettings.unsafeForService(Map.of()).size());
        SAFE.keySet().forEach(name -> {
            List<String> problems = ProductionSettings.unsafeForService(with(name, " "));
            assertTrue(problems.contains(name + " is not set"), problems.toString());
        });
    }

    @Test
    void refusesALocalKey() {
        assertEquals(
                1,
                ProductionSettings.unsafeForService(with("ROI_JWKS_URL", "file:///data/local-key.pub.pem"))
                        .size());
    }

    @Test
    void refusesTheLocalIssuer() {
        assertEquals(
                1,
                ProductionSettings.unsafeForService(with("ROI_TOKEN_ISSUER", LocalKeys.ISSUER))
                        .size());
    }

    @Test
    void refusesACursorKeyOfTheWrongLength() {
        assertEquals(
                1,
                ProductionSettings.unsafeForService(with("ROI_CURSOR_KEY", "c2hvcnQ="))
                        .size());
        assertEquals(
                1,
                ProductionSettings.unsafeForService(with("ROI_CURSOR_KEY", "not base64!"))
                        .size());
    }

    @Test
    void migratesOnlyWithTheOwnersPassword() {
        assertEquals(
                List.of("ROI_OWNER_PASSWORD is not set"),
                ProductionSettings.missingForMigration(Map.of("ROI_DATABASE_URL", "jdbc:postgresql://db/roi")));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(SAFE);
        changed.put(name, value);
        return changed;
    }
}
