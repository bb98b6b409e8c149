package health.roi.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionSettingsTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "ROI_DATABASE_PASSWORD", "secret",
            "ROI_JWKS_URL", "https://id.hospital.example/keys",
            "ROI_TOKEN_ISSUER", "https://id.hospital.example",
            "ROI_TOKEN_AUDIENCE", "release-of-information",
            "ROI_CURSOR_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "ROI_DOCUMENTS_DIR", "/var/lib/roi",
            "ROI_CHECKPOINT_KEY", "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g");
    private static final String KEYS = keys();
    private static final Map<String, String> SAFE = safe();

    @TempDir
    Path folder;

    @Test
    void startsWithEverythingSet() {
        assertEquals(List.of(), ProductionSettings.unsafeForService(SAFE));
    }

    @Test
    void namesEverySettingThatIsMissing() {
        assertEquals(9, ProductionSettings.unsafeForService(Map.of()).size());
        REQUIRED.keySet().forEach(name -> {
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
    void takesTheDocumentKeysFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), KEYS);
        Map<String, String> settings = with("ROI_DOCUMENT_KEYS", "");
        settings.put("ROI_DOCUMENT_KEYS_FILE", file.toString());
        assertEquals(List.of(), ProductionSettings.unsafeForService(settings));
    }

    @Test
    void refusesToStartWithoutDocumentKeys() {
        only(with("ROI_DOCUMENT_KEYS", ""), "ROI_DOCUMENT_KEYS and ROI_DOCUMENT_KEYS_FILE are not set");
    }

    @Test
    void refusesDocumentKeysInTwoPlaces() {
        only(with("ROI_DOCUMENT_KEYS_FILE", "/keys.json"), "ROI_DOCUMENT_KEYS and ROI_DOCUMENT_KEYS_FILE are both set");
    }

    @Test
    void refusesDocumentKeysThatAreNoneWithoutQuotingThem() throws IOException {
        String problem = only(with("ROI_DOCUMENT_KEYS", "{\"secret\": 1}"), "ROI_DOCUMENT_KEYS holds no keyset");
        assertFalse(problem.contains("secret"));
        Map<String, String> settings = with("ROI_DOCUMENT_KEYS", "");
        settings.put("ROI_DOCUMENT_KEYS_FILE", folder.resolve("none.json").toString());
        only(settings, "ROI_DOCUMENT_KEYS_FILE names a file that cannot be read");
    }

    @Test
    void refusesABucketWithoutItsName() {
        Map<String, String> bucket = with("ROI_DOCUMENTS_PLACE", "s3");
        bucket.put("ROI_S3_REGION", "us-east-1");
        only(bucket, "ROI_S3_BUCKET is not set");
        bucket.put("ROI_S3_BUCKET", "documents");
        assertEquals(List.of(), ProductionSettings.unsafeForService(bucket));
    }

    @Test
    void refusesAPlaceForDocumentsThatIsNone() {
        only(with("ROI_DOCUMENTS_PLACE", "ftp"), "ROI_DOCUMENTS_PLACE is neither files nor s3");
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

    private static String only(Map<String, String> settings, String beginning) {
        List<String> problems = ProductionSettings.unsafeForService(settings);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(beginning), problems.get(0));
        return problems.get(0);
    }

    /** What the service needs, and some of it otherwise. */
    static Map<String, String> safeWith(Map<String, String> others) {
        Map<String, String> all = safe();
        all.putAll(others);
        return Map.copyOf(all);
    }

    private static Map<String, String> safe() {
        Map<String, String> all = new HashMap<>(REQUIRED);
        all.put("ROI_DOCUMENT_KEYS", KEYS);
        all.put("ROI_CHECKPOINT_DIR", "/var/lib/roi-checkpoints");
        return all;
    }

    private static String keys() {
        try {
            return KeyRing.first().json();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
