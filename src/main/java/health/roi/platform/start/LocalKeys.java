package health.roi.platform.start;

import static java.util.Map.entry;

import health.roi.platform.keys.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The keys of the local profile, made at the first start and kept in its folder: the pair that signs its tokens, the key of
 * its cursors, the keys of its documents and the key that signs the trail's checkpoints.
 */
public final class LocalKeys {

    public static final String ISSUER = "https://local.release-of-information.invalid";
    public static final String AUDIENCE = "release-of-information";

    private LocalKeys() {}

    /** Makes the keys where they are missing, and returns the settings that use them. */
    public static Map<String, String> prepare(Path directory) throws IOException, GeneralSecurityException {
        Path secret = directory.resolve("local-key.pem");
        Path open = directory.resolve("local-key.pub.pem");
        if (!Files.exists(secret) || !Files.exists(open)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(directory);
            Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate()));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(open, pem("PUBLIC KEY", pair.getPublic()));
        }
        Path cursor = directory.resolve("local-cursor.key");
        if (!Files.exists(cursor)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.writeString(cursor, Base64.getEncoder().encodeToString(key));
            Files.setPosixFilePermissions(cursor, PosixFilePermissions.fromString("rw-------"));
        }
        Path checkpoint = directory.resolve("local-checkpoint.key");
        if (!Files.exists(checkpoint)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(
                    checkpoint,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            Files.setPosixFilePermissions(checkpoint, PosixFilePermissions.fromString("rw-------"));
        }
        Path documents = directory.resolve("local-document-keys.json");
        if (!Files.exists(documents)) {
            Files.writeString(documents, KeyRing.first().json());
            Files.setPosixFilePermissions(documents, PosixFilePermissions.fromString("rw-------"));
        }
        return Map.ofEntries(
                entry("roi.audit.checkpoint-key", Files.readString(checkpoint)),
                entry("roi.vault.keys-file", documents.toString()),
                entry("roi.cursor-key", Files.readString(cursor)),
                entry("mp.jwt.verify.publickey.location", open.toUri().toString()),
                entry("smallrye.jwt.sign.key.location", secret.toUri().toString()),
                entry("mp.jwt.verify.issuer", ISSUER),
                entry("mp.jwt.verify.audiences", AUDIENCE));
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
