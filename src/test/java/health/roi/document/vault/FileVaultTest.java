package health.roi.document.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileVaultTest extends VaultContract {

    @Override
    Vault vault() {
        return new FileVault(folder.resolve("vault"));
    }

    @Override
    byte[] raw(ObjectName name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    @Override
    void overwrite(ObjectName name, byte[] bytes) throws IOException {
        Files.write(file(name), bytes);
    }

    @Override
    Path toPut(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "put", ""), bytes);
    }

    @Test
    void saysUnavailableWhereItCannotWrite() throws IOException {
        Files.writeString(folder.resolve("vault"), "in the way");
        Path file = toPut(new byte[] {1});
        VaultUnavailable refused =
                assertThrows(VaultUnavailable.class, () -> vault().put(ObjectName.fresh(UUID.randomUUID()), file));
        assertEquals(ProblemType.UNAVAILABLE, refused.type());
    }

    private Path file(ObjectName name) {
        return folder.resolve("vault").resolve(name.path());
    }
}
