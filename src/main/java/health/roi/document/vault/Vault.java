package health.roi.document.vault;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps objects that are encrypted already. An object is written once, whole or not at all. Everything refuses with
 * {@link VaultUnavailable} where the place does not answer.
 */
interface Vault {

    /** Keeps the file under that name; when this returns, it survives a crash. The file itself may be gone afterwards. */
    void put(ObjectName name, Path file);

    /** The bytes of an object, to be closed; empty where there is none. Reading refuses as the vault does. */
    Optional<InputStream> open(ObjectName name);

    /** Removes an object; one that is not there is removed already. */
    void delete(ObjectName name);

    /** Shows every object of the custodian that was put before that moment, by the vault's own clock. */
    void eachOlderThan(UUID custodian, Instant moment, Consumer<ObjectName> consumer);
}
