package health.roi.platform.start;

import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
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
            "ROI_DOCUMENTS_DIR",
            "ROI_CHECKPOINT_KEY");

    private static final List<String> S3 = List.of("ROI_S3_BUCKET", "ROI_S3_REGION");

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
        checkpoints(environment, problems);
        documentKeys(environment, problems);
        documentPlace(environment, problems);
        return problems;
    }

    /** A trail whose checkpoints nobody signs, or that stay beside it, shows no tampering to anybody. */
    private static void checkpoints(Map<String, String> environment, List<String> problems) {
        String key = environment.getOrDefault("ROI_CHECKPOINT_KEY", "");
        if (!key.isBlank() && !isEd25519(key)) {
            problems.add("ROI_CHECKPOINT_KEY is not an Ed25519 key, PKCS#8 in base64: make one with"
                    + " openssl genpkey -algorithm ed25519 -outform der | base64 -w 0");
        }
        String url = environment.getOrDefault("ROI_CHECKPOINT_URL", "");
        if (url.isBlank() && environment.getOrDefault("ROI_CHECKPOINT_DIR", "").isBlank()) {
            problems.add(
                    "ROI_CHECKPOINT_DIR and ROI_CHECKPOINT_URL are not set: name a folder or an https address outside"
                            + " the database's reach, where the trail's checkpoints are published");
        }
        if (!url.isBlank() && !url.startsWith("https://")) {
            problems.add("ROI_CHECKPOINT_URL is not an https address: checkpoints and their token go there");
        }
    }

    private static void documentKeys(Map<String, String> environment, List<String> problems) {
        String keys = environment.getOrDefault("ROI_DOCUMENT_KEYS", "");
        String file = environment.getOrDefault("ROI_DOCUMENT_KEYS_FILE", "");
        if (keys.isBlank() == file.isBlank()) {
            problems.add(
                    "ROI_DOCUMENT_KEYS and ROI_DOCUMENT_KEYS_FILE are "
                            + (keys.isBlank() ? "not set" : "both set")
                            + ": set one of them, to a keyset or to the file that holds it; the command new-document-key makes one");
            return;
        }
        String name = keys.isBlank() ? "ROI_DOCUMENT_KEYS_FILE" : "ROI_DOCUMENT_KEYS";
        try {
            KeyRing.parse(keys.isBlank() ? Files.readString(Path.of(file)) : keys);
        } catch (IOException | RuntimeException e) {
            problems.add(name + " names a file that cannot be read: mount it, readable by the service alone");
        } catch (GeneralSecurityException e) {
            problems.add(name + " holds no keyset for documents: make one with the command new-document-key");
        }
    }

    private static void documentPlace(Map<String, String> environment, List<String> problems) {
        switch (environment.getOrDefault("ROI_DOCUMENTS_PLACE", "files")) {
            case "files" -> {}
            case "s3" ->
                S3.stream()
                        .filter(name -> environment.getOrDefault(name, "").isBlank())
                        .forEach(name -> problems.add(name + " is not set, and ROI_DOCUMENTS_PLACE is s3"));
            default -> problems.add("ROI_DOCUMENTS_PLACE is neither files nor s3");
        }
    }

    static List<String> missingForMigration(Map<String, String> environment) {
        return List.of("ROI_DATABASE_URL", "ROI_OWNER_PASSWORD").stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .map(name -> name + " is not set")
                .toList();
    }

    private static boolean isEd25519(String base64) {
        try {
            KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean is256Bits(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
