package health.roi.document.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;

/**
 * Encrypts each content by a key of its own (AES-256-GCM in segments of 1 MB, so that no file is held in memory), and that
 * key by the operator's. Both are bound to the custodian and the hash: what is taken from another place does not open.
 */
final class ContentCipher {

    /** A key of one content, wrapped by the key of that id. */
    record WrappedKey(long keyId, byte[] bytes) {}

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher of the documents is not there", e);
        }
    }

    private final KeyRing ring;
    private final Aead keys;

    ContentCipher(KeyRing ring) throws GeneralSecurityException {
        this.ring = ring;
        this.keys = ring.aead();
    }

    /** Writes the file encrypted to the target; its key is a new one. */
    WrappedKey encrypt(Path plain, Path target, UUID custodian, String sha256)
            throws GeneralSecurityException, IOException {
        byte[] bound = bound(custodian, sha256);
        KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        try (OutputStream out = streaming(key).newEncryptingStream(WorkFolder.create(target), bound)) {
            Files.copy(plain, out);
        }
        return wrap(key, bound);
    }

    /**
     * Writes what was encrypted to the target in plain, and returns its hash. Whoever gets an exception, or another hash
     * than is asked for, has bytes that are not to be used.
     */
    String decrypt(InputStream sealed, byte[] wrappedKey, UUID custodian, String sha256, Path target)
            throws GeneralSecurityException, IOException {
        byte[] bound = bound(custodian, sha256);
        StreamingAead cipher = streaming(TinkProtoKeysetFormat.parseEncryptedKeyset(wrappedKey, keys, bound));
        MessageDigest digest = Sha256.digest();
        // A channel is rewound only until its key is found: what was read is not remembered.
        try (ReadableByteChannel plain = cipher.newDecryptingChannel(Channels.newChannel(sealed), bound);
                OutputStream out = new DigestOutputStream(WorkFolder.create(target), digest)) {
            Channels.newInputStream(plain).transferTo(out);
        }
        return Sha256.hex(digest);
    }

    /** The same key of a content, wrapped by the operator's present one. */
    WrappedKey rewrap(byte[] wrappedKey, UUID custodian, String sha256) throws GeneralSecurityException {
        byte[] bound = bound(custodian, sha256);
        return wrap(TinkProtoKeysetFormat.parseEncryptedKeyset(wrappedKey, keys, bound), bound);
    }

    long primary() {
        return ring.primary();
    }

    Set<Long> known() {
        return ring.ids();
    }

    private WrappedKey wrap(KeysetHandle key, byte[] bound) throws GeneralSecurityException {
        return new WrappedKey(ring.primary(), TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys, bound));
    }

    private static StreamingAead streaming(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] bound(UUID custodian, String sha256) {
        return (custodian + "/" + sha256).getBytes(StandardCharsets.US_ASCII);
    }
}
