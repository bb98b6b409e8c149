package health.roi.audit.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key that signs checkpoints, as C2SP signed-note names and prints such keys. */
final class CheckpointKey {

    /** The byte that signed-note gives to Ed25519. */
    private static final byte ED25519 = 1;

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final PrivateKey secret;
    private final byte[] open;

    private CheckpointKey(PrivateKey secret, byte[] open) {
        this.secret = secret;
        this.open = open;
    }

    /** @throws IllegalArgumentException where it is not the PKCS#8 encoding of an Ed25519 key, in base64 */
    static CheckpointKey parse(String base64) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // The JDK has no other way from a secret key to its public one than to make the pair of the same seed
            // again.
            generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] probe = sign(secret, new byte[] {ED25519});
            if (!verifies(pair.getPublic(), new byte[] {ED25519}, probe)) {
                throw new IllegalStateException("this JDK makes Ed25519 keys in another way");
            }
            byte[] encoded = pair.getPublic().getEncoded();
            return new CheckpointKey(secret, Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key in PKCS#8");
        }
    }

    byte[] sign(byte[] text) {
        try {
            return sign(secret, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint could not be signed", e);
        }
    }

    byte[] publicKey() {
        return open.clone();
    }

    /** The first four bytes of SHA-256(name || newline || 01 || key). */
    static byte[] id(String name, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as verifiers of signed notes take it: name+id+key. */
    static String verifierKey(String name, byte[] publicKey) {
        byte[] typed = new byte[KEY_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().formatHex(id(name, publicKey)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] sign(PrivateKey secret, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(text);
        return signature.sign();
    }

    private static boolean verifies(PublicKey open, byte[] text, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(open);
        signature.update(text);
        return signature.verify(signed);
    }

    /** Gives the seed for the first bytes that are drawn. */
    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
