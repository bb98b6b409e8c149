package health.roi.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that encrypt the keys of documents: a Tink keyset of AES-256-GCM keys, as JSON. The primary one encrypts, all
 * of them decrypt. Whoever has it and the database and the vault can read every document.
 */
public final class KeyRing {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ciphers of the documents' keys are not there", e);
        }
    }

    private final KeysetHandle keys;

    private KeyRing(KeysetHandle keys) {
        this.keys = keys;
    }

    /** A ring with one new key. */
    public static KeyRing first() throws GeneralSecurityException {
        return new KeyRing(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /**
     * Reads a ring.
     *
     * @throws GeneralSecurityException where it is none; the message does not quote it
     */
    public static KeyRing parse(String json) throws GeneralSecurityException {
        try {
            KeyRing ring =
                    new KeyRing(TinkJsonProtoKeysetFormat.parseKeyset(json.strip(), InsecureSecretKeyAccess.get()));
            ring.aead();
            ring.primary();
            return ring;
        } catch (GeneralSecurityException | RuntimeException e) {
            // What a parser says about a malformed key may quote it.
            throw new GeneralSecurityException("it is not a keyset of AES-256-GCM keys with a primary one");
        }
    }

    /** The same keys and a new one, which encrypts from then on. */
    public KeyRing withNewPrimary() throws GeneralSecurityException {
        return new KeyRing(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /** The primary key alone, once nothing is encrypted by another one. */
    public KeyRing withoutOldKeys() throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return new KeyRing(builder.build());
    }

    /** With its secrets, for the operator's secret store. */
    public String json() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    /** The id of the key that encrypts. */
    public long primary() {
        return Integer.toUnsignedLong(keys.getPrimary().getId());
    }

    /** The ids of all keys that may be used. */
    public Set<Long> ids() {
        Set<Long> ids = new TreeSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getStatus() == KeyStatus.ENABLED) {
                ids.add(Integer.toUnsignedLong(keys.getAt(i).getId()));
            }
        }
        return ids;
    }

    /** Encrypts by the primary key, decrypts by any. */
    public Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
