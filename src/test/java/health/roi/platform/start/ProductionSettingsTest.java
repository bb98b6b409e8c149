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
            "ROI_DOCUMENTS_DIR", "/var/lib/roi",
            "ROI_CHECKPOINT_KEY", "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g",
            "ROI_CHECKPOINT_DIR", "/var/lib/roi-checkpoints");

    @Test
    void startsWithEverythingSet() {
        assertEquals(List.of(), ProductionSettings.unsafeForService(SAFE));
    }

    @Test
    void namesEverySettingThatIsMissing() {
        assertEquals(8, ProductionSettings.unsafeForService(Map.of()).size());
        SAFE.keySet().stream()
                .filter(name -> !name.equals("ROI_CHECKPOINT_DIR"))
                .forEach(name -> {
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
    void refusesACheckpointKeyOfAnotherKind() {
        for (String key : List.of("c2hvcnQ=", "not base64!")) {
            List<String> problems = ProductionSettings.unsafeForService(with("ROI_CHECKPOINT_KEY", key));
            assertEquals(1, problems.size());
            assertTrue(problems.get(0).contains("openssl genpkey -algorithm ed25519"));
        }
    }

    @Test
    void refusesCheckpointsThatGoNowhere() {
        List<String> problems = ProductionSettings.unsafeForService(with("ROI_CHECKPOINT_DIR", ""));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("ROI_CHECKPOINT_URL"));
    }

    @Test
    void refusesAnAddressForCheckpointsThatIsNotHttps() {
        Map<String, String> elsewhere = with("ROI_CHECKPOINT_DIR", "");
        elsewhere.put("ROI_CHECKPOINT_URL", "https://witness.example/checkpoints");
        assertEquals(List.of(), ProductionSettings.unsafeForService(elsewhere));
        elsewhere.put("ROI_CHECKPOINT_URL", "http://witness.example/checkpoints");
        assertEquals(1, ProductionSettings.unsafeForService(elsewhere).size());
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
