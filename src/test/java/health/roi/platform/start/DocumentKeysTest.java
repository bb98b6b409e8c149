package health.roi.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.keys.KeyRing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentKeysTest {

    @TempDir
    Path folder;

    @Test
    void makesAFirstKeyset() throws Exception {
        assertEquals(
                1, KeyRing.parse(DocumentKeys.withNewPrimary(Map.of())).ids().size());
    }

    @Test
    void addsANewPrimaryAndDropsTheOldOnes() throws Exception {
        String first = KeyRing.first().json();
        Path file = Files.writeString(folder.resolve("keys.json"), first);
        String second = DocumentKeys.withNewPrimary(Map.of("ROI_DOCUMENT_KEYS_FILE", file.toString()));
        KeyRing rotated = KeyRing.parse(second);
        assertEquals(Set.of(KeyRing.parse(first).primary(), rotated.primary()), rotated.ids());
        KeyRing alone = KeyRing.parse(DocumentKeys.withoutOldKeys(Map.of("ROI_DOCUMENT_KEYS", second)));
        assertEquals(Set.of(rotated.primary()), alone.ids());
        assertEquals(first, Files.readString(file), "what is given stays as it is");
    }

    @Test
    void refusesToDropFromNothing() {
        assertThrows(GeneralSecurityException.class, () -> DocumentKeys.withoutOldKeys(Map.of()));
    }
}
