package health.roi.platform.start;

import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

/** What the operator does with the keys of the documents: both commands print a keyset and change nothing. */
final class DocumentKeys {

    private DocumentKeys() {}

    /** The given keyset with a new primary key, or a first one where none is given. */
    static String withNewPrimary(Map<String, String> environment) throws IOException, GeneralSecurityException {
        Optional<String> given = given(environment);
        return given.isEmpty()
                ? KeyRing.first().json()
                : KeyRing.parse(given.get()).withNewPrimary().json();
    }

    /** The given keyset with its primary key alone. */
    static String withoutOldKeys(Map<String, String> environment) throws IOException, GeneralSecurityException {
        String given = given(environment)
                .orElseThrow(() -> new GeneralSecurityException(
                        "set ROI_DOCUMENT_KEYS or ROI_DOCUMENT_KEYS_FILE to the keyset whose old keys are to go"));
        return KeyRing.parse(given).withoutOldKeys().json();
    }

    private static Optional<String> given(Map<String, String> environment) throws IOException {
        String keys = environment.getOrDefault("ROI_DOCUMENT_KEYS", "");
        String file = environment.getOrDefault("ROI_DOCUMENT_KEYS_FILE", "");
        if (!keys.isBlank()) {
            return Optional.of(keys);
        }
        return file.isBlank() ? Optional.empty() : Optional.of(Files.readString(Path.of(file)));
    }
}
